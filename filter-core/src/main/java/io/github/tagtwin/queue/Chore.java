package io.github.tagtwin.queue;

import java.time.Duration;

/** Something that the store thread does from time to time, a little at each step. */
interface Chore extends AutoCloseable {
    /** How long until there is something to do; zero or less where there is now. */
    Duration untilDue();

    /** Does a little of it. Throws nothing but what is a fault of ours. */
    void step();

    /** Lets go of what it has open. */
    @Override
    default void close() {}
}
