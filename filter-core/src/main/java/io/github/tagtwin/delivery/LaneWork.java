package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Duration;

/** What is done for one lane, a step at a time, by one thread. */
interface LaneWork {
    /** What a step returns when nothing waits in the lane. */
    Duration IDLE = Duration.ofMinutes(1);

    Lane lane();

    /**
     * Goes one step.
     *
     * @return how long to wait before the next one
     * @throws IOException if the queue failed
     */
    Duration step() throws IOException, InterruptedException;
}
