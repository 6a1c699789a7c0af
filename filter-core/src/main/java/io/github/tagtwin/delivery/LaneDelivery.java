package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Delivers one lane, a step at a time: looks at the head of the lane, sends what is due of it, judges the answer, and
 * only then removes. Whatever fails stays at the head, so order holds.
 *
 * <p>A refused batch is searched for its bad event by halves: what goes next is half of the events that are suspect, and
 * the answer tells in which half the fault is. An event that is refused alone is set aside. Ten of those in a row,
 * with nothing accepted between, show a fault that isn't the events': the tenth stays where it is, the lane pauses,
 * and the nine stay set aside, with the answers, until they are put back.
 *
 * <p>Stepped by one thread; its status may be read by any.
 */
final class LaneDelivery {
    /** What a step returns when nothing waits in the lane. */
    static final Duration IDLE = Duration.ofMinutes(1);

    private static final Duration OLDEST = Duration.ofDays(90);
    private static final int REFUSALS_IN_A_ROW = 10;
    private static final long BATCH_BYTES = 4 << 20;

    private final Lane lane;
    private final Delivery delivery;
    private final Backoff backoff;
    private volatile LaneStatus status;
    private @Nullable Hold hold;
    private boolean probing;
    private int suspects;
    private int refusals;

    LaneDelivery(Lane lane, Delivery delivery) {
        this.lane = lane;
        this.delivery = delivery;
        this.backoff = delivery.backoff();
        this.status = LaneStatus.running(lane);
    }

    LaneStatus status() {
        return status;
    }

    /**
     * Makes one request at most.
     *
     * @return how long to wait before the next step
     * @throws IOException if the queue's store failed
     */
    Duration step() throws IOException, InterruptedException {
        Duration held = held();
        return held.isZero() ? deliver() : held;
    }

    private Duration held() {
        if (hold == null) {
            return Duration.ZERO;
        }
        Duration left = hold.left(delivery.time().nanos(), delivery.token(lane));
        if (left.isZero()) {
            probing = hold.outcome().isPausing();
            hold = null;
        }
        return left;
    }

    private Duration deliver() throws IOException, InterruptedException {
        Duration wait = untilDue();
        if (!wait.isZero()) {
            return wait;
        }
        List<QueuedEvent> due = due();
        if (due.isEmpty()) {
            return Duration.ZERO;
        }
        List<QueuedEvent> tooOld = due.stream().filter(this::isTooOld).collect(Collectors.toList());
        return tooOld.isEmpty() ? send(Batch.of(due)) : setAsideTooOld(tooOld);
    }

    private Duration untilDue() throws IOException, InterruptedException {
        List<QueuedEvent> first = delivery.queue().head(lane, 1, 1);
        return first.isEmpty() ? IDLE : untilDue(first.get(0));
    }

    private Duration untilDue(QueuedEvent event) {
        Duration left = delivery.options().delay().minus(delivery.queue().age(event));
        return left.isNegative() ? Duration.ZERO : left;
    }

    // All of a lane wait equally long, so what is due comes first.
    private List<QueuedEvent> due() throws IOException, InterruptedException {
        return delivery.queue().head(lane, batchSize(), BATCH_BYTES).stream()
                .takeWhile(event -> untilDue(event).isZero())
                .collect(Collectors.toList());
    }

    private int batchSize() {
        if (probing) {
            return 1;
        }
        return suspects > 0 ? (suspects + 1) / 2 : delivery.options().batchSize();
    }

    private boolean isTooOld(QueuedEvent event) {
        return event.time().plus(OLDEST).isBefore(delivery.time().now());
    }

    private Duration setAsideTooOld(List<QueuedEvent> events) throws IOException, InterruptedException {
        Instant now = delivery.time().now();
        List<SetAsideEvent> aside = events.stream()
                .map(event -> SetAsideEvent.of(event, "too-old", now))
                .collect(Collectors.toList());
        setAside(aside, CounterNames.SET_ASIDE_TOO_OLD);
        delivery.warnings()
                .warn("too-old", events.size() + " events of " + lane + " are older than LINE takes, 90 days.");
        return Duration.ZERO;
    }

    private void setAside(List<SetAsideEvent> aside, String counter) throws IOException, InterruptedException {
        delivery.queue().setAside(aside);
        suspects = Math.max(0, suspects - aside.size());
        delivery.counters().add(CounterNames.SET_ASIDE, aside.size());
        delivery.counters().add(counter, aside.size());
    }

    private Duration send(Batch batch) throws IOException, InterruptedException {
        String token = delivery.token(lane);
        if (token.isEmpty()) {
            return pause(Outcome.NO_TOKEN, "nothing was sent", token);
        }
        delivery.counters().add(CounterNames.SENT, batch.size());
        Answer answer;
        try {
            answer = delivery.client().send(lane, token, batch);
        } catch (IOException | RuntimeException unanswered) {
            return retry(told(unanswered), Duration.ZERO);
        }
        return judge(batch, answer, token);
    }

    // Others than those of the network may quote a header.
    private static String told(Exception unanswered) {
        return unanswered instanceof IOException
                ? unanswered.toString()
                : unanswered.getClass().getName();
    }

    private Duration judge(Batch batch, Answer answer, String token) throws IOException, InterruptedException {
        Outcome outcome = Outcome.of(answer);
        switch (outcome) {
            case ACCEPTED:
                return accept(batch);
            case REFUSED:
                return refuse(batch, answer, token);
            case UNAVAILABLE:
                return retry(answer.toString(), retryAfter(answer));
            default:
                return pause(outcome, answer.toString(), token);
        }
    }

    private Duration accept(Batch batch) throws IOException, InterruptedException {
        delivery.counters().add(CounterNames.ACCEPTED, batch.size());
        backoff.reset();
        probing = false;
        refusals = 0;
        suspects = Math.max(0, suspects - batch.size());
        runAgain();
        delivery.queue().remove(batch.events());
        return Duration.ZERO;
    }

    private void runAgain() {
        if (status.state() != LaneStatus.State.RUNNING) {
            status = LaneStatus.running(lane);
            delivery.log().log(System.Logger.Level.INFO, status.toString());
        }
    }

    private Duration refuse(Batch batch, Answer answer, String token) throws IOException, InterruptedException {
        if (batch.size() > 1) {
            suspects = batch.size();
            return Duration.ZERO;
        }
        refusals++;
        return refusals < REFUSALS_IN_A_ROW
                ? setAsideRefused(batch.events().get(0), answer, token)
                : pause(Outcome.ALL_REFUSED, answer.toString(), token);
    }

    private Duration setAsideRefused(QueuedEvent event, Answer answer, String token)
            throws IOException, InterruptedException {
        SetAsideEvent aside =
                SetAsideEvent.of(event, Outcome.REFUSED.code(), delivery.time().now());
        setAside(List.of(aside.withAnswer(answer.status(), answer.redacted(token))), CounterNames.SET_ASIDE_REFUSED);
        delivery.warnings()
                .warn("refused", "LINE refused an event, which was set aside: " + aside + ", " + answer + ".");
        return Duration.ZERO;
    }

    private Duration retryAfter(Answer answer) {
        Instant now = delivery.time().now();
        return answer.retryAfter().map(header -> RetryAfter.of(header, now)).orElse(Duration.ZERO);
    }

    private Duration retry(String why, Duration asked) {
        delivery.counters().add(CounterNames.RETRIED);
        Duration drawn = backoff.next();
        return hold(Outcome.UNAVAILABLE, why, drawn.compareTo(asked) > 0 ? drawn : asked, "");
    }

    private Duration pause(Outcome outcome, String why, String token) {
        return hold(outcome, why, delivery.options().probeInterval(), token);
    }

    private Duration hold(Outcome outcome, String why, Duration wait, String token) {
        Hold begun = new Hold(outcome, delivery.time().nanos() + wait.toNanos(), token);
        hold = begun;
        status = LaneStatus.held(lane, outcome, delivery.time().now().plus(wait));
        delivery.warnings()
                .warn(outcome.code() + lane, outcome.cure() + " (" + why + ") " + status + "; its events are kept.");
        return begun.left(delivery.time().nanos(), token);
    }
}
