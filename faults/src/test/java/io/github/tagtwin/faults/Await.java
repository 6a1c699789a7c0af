package io.github.tagtwin.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what others do, with a limit that no healthy machine reaches. */
final class Await {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final long GLANCE_NANOS = Duration.ofMillis(10).toNanos();

    private Await() {}

    /**
     * Waits.
     *
     * @param otherwise what is said where it never comes to hold
     */
    static void until(String what, Callable<Boolean> met, Supplier<String> otherwise) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!met.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LIMIT + ": " + what + "; " + otherwise.get());
            }
            moment();
        }
    }

    /** Lets others go on. */
    static void moment() {
        LockSupport.parkNanos(GLANCE_NANOS);
    }
}
