package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do, with a limit that no healthy machine reaches. */
public final class Eventually {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Eventually() {}

    public static void until(String what, BooleanSupplier met) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!met.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("not within " + LIMIT + ": " + what);
            }
            pause();
        }
    }

    /** Lets other threads go on for a moment. */
    public static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
    }

    /** Whether a thread of ours with a name that begins so is alive. */
    public static boolean alive(String threadName) {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith(threadName));
    }
}
