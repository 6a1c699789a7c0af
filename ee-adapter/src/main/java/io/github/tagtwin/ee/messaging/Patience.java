package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.queue.Time;
import java.time.Duration;

/** When to try again to reach the broker: after 1 s, and twice as long with each failure in a row, 30 s at most. */
final class Patience {
    private static final long SHORTEST = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST = Duration.ofSeconds(30).toNanos();

    private final Time time;
    private long wait;
    private long since;

    Patience(Time time) {
        this.time = time;
    }

    boolean isOver() {
        return time.nanos() - since >= wait;
    }

    void failed() {
        since = time.nanos();
        wait = Math.min(LONGEST, Math.max(SHORTEST, wait * 2));
    }

    void succeeded() {
        wait = 0;
    }
}
