package io.github.tagtwin.benchmarks.queue;

import io.github.tagtwin.event.ConversionEvent;
import java.io.IOException;

/** Somebody who keeps events until they are sent. */
interface Peer extends AutoCloseable {
    /** Takes an event, without waiting for the disk; false where there is no room now. For one thread. */
    boolean take(ConversionEvent event);

    /** How many it has kept since it was opened: durably, where it is durable. */
    long kept();

    /** Reads the first events as they would be sent, at most so many, then forgets them, durably; tells how many. */
    int drain(int events) throws Exception;

    @Override
    void close() throws IOException;
}
