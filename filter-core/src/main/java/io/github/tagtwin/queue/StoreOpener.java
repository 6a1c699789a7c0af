package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.Optional;

/** Opens a queue's store, on the store thread. */
interface StoreOpener {
    /** The queue's own store, with what was left in it. */
    EventStore open() throws IOException;

    /** A store that a queue which is gone has left; for the queue that has its own open. */
    default Optional<LeftOver> leftOver() throws IOException {
        return Optional.empty();
    }
}
