package io.github.tagtwin.delivery;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after failures in a row: at random between 1 s and a bound that doubles from 2 s to 5 minutes, so that
 * shops that fell out together don't come back together. Not thread-safe.
 */
final class Backoff {
    private static final long SHORTEST = 1000;
    private static final long LONGEST = Duration.ofMinutes(5).toMillis();
    private static final int DOUBLINGS = 9;

    private final DoubleSupplier random;
    private int failures;

    /** Waits drawn by random numbers from 0 to below 1. */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    Duration next() {
        failures = Math.min(failures + 1, DOUBLINGS);
        long bound = Math.min(LONGEST, SHORTEST << failures);
        return Duration.ofMillis(SHORTEST + (long) (random.getAsDouble() * (bound - SHORTEST)));
    }

    void reset() {
        failures = 0;
    }
}
