package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the delivery of one lane stands. Immutable. */
public final class LaneStatus {
    /** What a lane does. */
    public enum State {
        /** Sends what is due. */
        RUNNING,
        /** Repeats a request later, by itself. */
        WAITING,
        /** Keeps its events until somebody has mended what is wrong; tries now and then. */
        PAUSED
    }

    private final Lane lane;
    private final State state;
    private final String reason;
    private final @Nullable Instant until;

    private LaneStatus(Lane lane, State state, String reason, @Nullable Instant until) {
        this.lane = lane;
        this.state = state;
        this.reason = reason;
        this.until = until;
    }

    static LaneStatus running(Lane lane) {
        return new LaneStatus(lane, State.RUNNING, "", null);
    }

    static LaneStatus held(Lane lane, Outcome outcome, Instant until) {
        return new LaneStatus(lane, outcome.isPausing() ? State.PAUSED : State.WAITING, outcome.code(), until);
    }

    public Lane lane() {
        return lane;
    }

    public State state() {
        return state;
    }

    /**
     * Why it doesn't run; empty where it does: {@code unavailable}, {@code token}, {@code no-token}, {@code not-line},
     * {@code redirect}, {@code unexpected-status}, {@code all-refused}.
     */
    public String reason() {
        return reason;
    }

    /** When the next request is made at the latest, by the wall clock; empty where it runs. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    @Override
    public String toString() {
        return lane + " is " + state + (until == null ? "" : " until " + until);
    }
}
