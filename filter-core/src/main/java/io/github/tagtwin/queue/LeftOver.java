package io.github.tagtwin.queue;

import java.io.IOException;

/** The store of a queue that is gone. Whoever has it must let go of it. */
interface LeftOver extends AutoCloseable {
    EventStore store();

    /** Deletes the store, whose events another one has taken over. */
    void discard() throws IOException;

    /** Leaves it as it is, for a later try. */
    @Override
    void close() throws IOException;
}
