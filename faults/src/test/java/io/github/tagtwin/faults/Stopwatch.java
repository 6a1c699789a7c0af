package io.github.tagtwin.faults;

import java.time.Duration;

/** The time since a fault ended. Immutable. */
final class Stopwatch {
    private final long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
