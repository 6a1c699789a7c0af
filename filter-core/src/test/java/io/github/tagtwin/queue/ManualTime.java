package io.github.tagtwin.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** Two clocks that stand still until they are moved. */
public final class ManualTime extends Clock {
    private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    /** Both clocks go on. */
    public void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
        setWallClock(now.plus(duration));
    }

    /** The wall clock alone is set. */
    public void setWallClock(Instant instant) {
        now = instant;
    }

    public Time time() {
        return Time.of(this, nanos::get);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
