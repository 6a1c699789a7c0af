package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a lane from asking LINE for a while after a failure, and knows how the lane stands.
 *
 * <p>For one thread; its status may be read by any.
 */
final class Breaker {
    private final Delivery delivery;
    private final Backoff backoff;
    private volatile LaneStatus status;
    private @Nullable Hold hold;

    /** Of a lane that runs. */
    Breaker(Lane lane, Delivery delivery) {
        this.delivery = delivery;
        this.backoff = delivery.backoff();
        this.status = LaneStatus.running(lane);
    }

    LaneStatus status() {
        return status;
    }

    /** Whether there is a hold that nobody has seen end. */
    boolean holds() {
        return hold != null;
    }

    /** How long LINE mustn't be asked; zero ends the hold. */
    Duration left() {
        if (hold == null) {
            return Duration.ZERO;
        }
        Duration left = hold.left(delivery.time().nanos(), delivery.token(status.lane()));
        if (left.isZero()) {
            hold = null;
        }
        return left;
    }

    /** What came back for the latest request. */
    void answered(String answer) {
        status = status.answered(answer);
    }

    /** LINE has taken events. */
    void accepted() {
        backoff.reset();
        boolean again = status.state() != LaneStatus.State.RUNNING;
        status = status.accepted(delivery.time().now());
        if (again) {
            delivery.log().log(System.Logger.Level.INFO, status.toString());
        }
    }

    /** Waits longer each time, at random, and no less than LINE has asked for. */
    Duration wait(Outcome outcome, String why, Duration asked) {
        Duration drawn = backoff.next();
        return hold(outcome, why, drawn.compareTo(asked) > 0 ? drawn : asked, "");
    }

    /** Waits until the next probe, or for another token where that one was at fault. */
    Duration pause(Outcome outcome, String why, String token) {
        return hold(outcome, why, delivery.options().probeInterval(), token);
    }

    private Duration hold(Outcome outcome, String why, Duration wait, String token) {
        Hold begun = new Hold(outcome, delivery.time().nanos() + wait.toNanos(), token);
        Instant until = delivery.time().now().plus(wait);
        hold = begun;
        status = status.held(outcome, until);
        delivery.warnings()
                .warn(
                        outcome.code() + status.lane(),
                        outcome.cure() + " (" + why + ", " + delivery.host() + ") " + status
                                + "; its events are kept.");
        return begun.left(delivery.time().nanos(), token);
    }
}
