package io.github.tagtwin.faults;

import io.github.tagtwin.queue.Time;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The machine's two clocks, which run on and can be moved. Thread-safe. */
final class MovedTime extends Clock {
    private final AtomicLong wall = new AtomicLong();
    private final AtomicLong monotonic = new AtomicLong();

    Time time() {
        return Time.of(this, () -> System.nanoTime() + monotonic.get());
    }

    /** Time goes by, for both clocks. */
    void pass(Duration duration) {
        monotonic.addAndGet(duration.toNanos());
        set(duration);
    }

    /** Somebody sets the wall clock: forwards, or back where negative. */
    void set(Duration duration) {
        wall.addAndGet(duration.toNanos());
    }

    @Override
    public Instant instant() {
        return Instant.now().plusNanos(wall.get());
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
