package io.github.tagtwin.queue;

import java.time.Duration;

/** When something that is done again and again is due; at first at once. Not thread-safe. */
final class Pace {
    private final Duration interval;
    private final Time time;
    private long begunAt;
    private boolean due = true;

    Pace(Duration interval, Time time) {
        this.interval = interval;
        this.time = time;
    }

    Duration untilDue() {
        return due ? Duration.ZERO : interval.minusNanos(time.nanos() - begunAt);
    }

    /** It is done now, and next after the interval. */
    void begun() {
        begunAt = time.nanos();
        due = false;
    }

    /** There is more to do: it is due at once. */
    void hurry() {
        due = true;
    }
}
