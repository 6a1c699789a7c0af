package io.github.tagtwin.web;

import java.util.function.LongSupplier;

/** How many may come in a second; what isn't taken within one is gone. Thread-safe. */
final class Allowance {
    private static final long SECOND = 1_000_000_000;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private long second;
    private int taken;

    /**
     * An allowance.
     *
     * @param nanoTime as {@link System#nanoTime()}
     */
    Allowance(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.second = nanoTime.getAsLong();
    }

    /** Whether one more may come now; if so, it has. */
    synchronized boolean take() {
        long now = nanoTime.getAsLong();
        if (now - second >= SECOND) {
            second = now;
            taken = 0;
        }
        if (taken == perSecond) {
            return false;
        }
        taken++;
        return true;
    }
}
