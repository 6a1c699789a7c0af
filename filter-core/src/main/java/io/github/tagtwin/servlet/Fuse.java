package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.Time;
import java.time.Duration;

/**
 * Makes the filter stand aside for ten minutes once it has failed ten times within one, so that a fault of ours doesn't
 * cost every page something; and lets it try again afterwards, so that no crafted request switches it off for good.
 * Thread-safe.
 */
final class Fuse {
    private static final int MOST_FAILURES = 10;
    private static final long WINDOW = Duration.ofMinutes(1).toNanos();
    private static final long REST = Duration.ofMinutes(10).toNanos();

    private final Time time;
    private volatile boolean blown;
    private long since;
    private int failures;

    Fuse(Time time) {
        this.time = time;
        this.since = time.nanos();
    }

    /** Whether the filter takes part. */
    boolean holds() {
        return !blown || restored();
    }

    /** Counts a failure of ours; true if it blew the fuse. */
    synchronized boolean failed() {
        if (blown) {
            return false;
        }
        if (time.nanos() - since > WINDOW) {
            since = time.nanos();
            failures = 0;
        }
        blown = ++failures == MOST_FAILURES;
        since = blown ? time.nanos() : since;
        return blown;
    }

    private synchronized boolean restored() {
        if (blown && time.nanos() - since >= REST) {
            blown = false;
            since = time.nanos();
            failures = 0;
        }
        return !blown;
    }
}
