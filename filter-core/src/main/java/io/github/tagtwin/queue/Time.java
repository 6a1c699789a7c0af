package io.github.tagtwin.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The two clocks: the wall's, which may be set back and which outlives a restart, and the monotonic one, by which all
 * waiting is measured. Immutable and as thread-safe as its sources.
 */
public final class Time {
    private final Clock clock;
    private final LongSupplier nanos;

    private Time(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** UTC and {@link System#nanoTime}. */
    public static Time system() {
        return of(Clock.systemUTC(), System::nanoTime);
    }

    /**
     * Clocks of one's own.
     *
     * @param nanos as {@link System#nanoTime}: only differences mean something
     */
    public static Time of(Clock clock, LongSupplier nanos) {
        return new Time(clock, nanos);
    }

    /** The wall clock's time. */
    public Instant now() {
        return clock.instant();
    }

    /** The monotonic time in nanoseconds, from an arbitrary origin. */
    public long nanos() {
        return nanos.getAsLong();
    }
}
