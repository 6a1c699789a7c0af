package io.github.tagtwin.ee.queue;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads and engines do, with a limit that no healthy machine reaches. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Eventually() {}

    public static void until(String what, Callable<Boolean> met) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!met.call()) {
            if (System.nanoTime() > end) {
                fail("not within " + LIMIT + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }
}
