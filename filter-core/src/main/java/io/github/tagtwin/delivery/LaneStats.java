package io.github.tagtwin.delivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the delivery of one lane stands, and what waits in it. Immutable. */
public final class LaneStats {
    private final LaneStatus status;
    private final long waiting;
    private final @Nullable Duration oldest;

    private LaneStats(LaneStatus status, long waiting, @Nullable Duration oldest) {
        this.status = status;
        this.waiting = waiting;
        this.oldest = oldest;
    }

    /**
     * A lane's stand.
     *
     * @param waiting -1 where the queue is closed
     */
    public static LaneStats of(LaneStatus status, long waiting, Optional<Duration> oldest) {
        return new LaneStats(status, waiting, oldest.orElse(null));
    }

    public LaneStatus status() {
        return status;
    }

    /** How many events wait in the lane; -1 where the queue is closed. */
    public long waiting() {
        return waiting;
    }

    /** How long ago the event happened that is the first to leave, by the wall clock; empty where none waits. */
    public Optional<Duration> oldest() {
        return Optional.ofNullable(oldest);
    }

    @Override
    public String toString() {
        return status + ", " + waiting + " wait";
    }
}
