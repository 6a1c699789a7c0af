package io.github.tagtwin.queue;

import java.io.IOException;

/** Opens a queue's store, on the store thread. */
interface StoreOpener {
    EventStore open() throws IOException;
}
