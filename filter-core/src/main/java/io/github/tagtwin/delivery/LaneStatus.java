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
    private final String lastAnswer;
    private final @Nullable Instant lastAccepted;

    private LaneStatus(
            Lane lane,
            State state,
            String reason,
            @Nullable Instant until,
            String lastAnswer,
            @Nullable Instant lastAccepted) {
        this.lane = lane;
        this.state = state;
        this.reason = reason;
        this.until = until;
        this.lastAnswer = lastAnswer;
        this.lastAccepted = lastAccepted;
    }

    /** A lane that has sent nothing yet. */
    public static LaneStatus running(Lane lane) {
        return new LaneStatus(lane, State.RUNNING, "", null, "", null);
    }

    LaneStatus held(Outcome outcome, Instant end) {
        return held(outcome.isPausing() ? State.PAUSED : State.WAITING, outcome.code(), end);
    }

    /** The same, not running for a reason, until a moment at the latest. */
    public LaneStatus held(State holding, String why, Instant end) {
        return new LaneStatus(lane, holding, why, end, lastAnswer, lastAccepted);
    }

    /** The same with what came back for the latest request. */
    public LaneStatus answered(String answer) {
        return new LaneStatus(lane, state, reason, until, answer, lastAccepted);
    }

    /** The same, running, with LINE's latest 202. */
    public LaneStatus accepted(Instant at) {
        return new LaneStatus(lane, State.RUNNING, "", null, lastAnswer, at);
    }

    public Lane lane() {
        return lane;
    }

    public State state() {
        return state;
    }

    /**
     * Why it doesn't run; empty where it does: {@code unavailable}, {@code refused}, {@code token}, {@code no-token},
     * {@code not-line}, {@code redirect}, {@code unexpected-status}, {@code all-refused}.
     */
    public String reason() {
        return reason;
    }

    /** When the next request is made at the latest, by the wall clock; empty where it runs. */
    public Optional<Instant> until() {
        return Optional.ofNullable(until);
    }

    /** What came back for the latest request, such as {@code answer 503}; empty before the first. */
    public String lastAnswer() {
        return lastAnswer;
    }

    /** When LINE answered 202 for the last time since the start, by the wall clock. */
    public Optional<Instant> lastAccepted() {
        return Optional.ofNullable(lastAccepted);
    }

    @Override
    public String toString() {
        return lane + " is " + state + (until == null ? "" : " until " + until);
    }
}
