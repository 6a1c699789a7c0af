package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Delivers one lane, a step at a time: looks at the head of the lane, sends what is due of it, judges the answer, and
 * only then removes. Whatever fails stays where it is, so order holds but for events that LINE refuses.
 *
 * <p>Stepped by one thread; its status may be read by any.
 */
final class LaneDelivery implements LaneWork {
    private static final long BATCH_BYTES = 4 << 20;

    private final Lane lane;
    private final Delivery delivery;
    private final Breaker breaker;
    private final Portions portions;
    private final Suspects suspects;
    private final AgeLimit ages;

    LaneDelivery(Lane lane, Delivery delivery) {
        this.lane = lane;
        this.delivery = delivery;
        this.breaker = new Breaker(lane, delivery);
        this.portions = delivery.options().portions();
        this.suspects = new Suspects(delivery.random());
        this.ages = new AgeLimit(delivery);
    }

    LaneStatus status() {
        return breaker.status();
    }

    @Override
    public Lane lane() {
        return lane;
    }

    /** Makes one request at most. */
    @Override
    public Duration step() throws IOException, InterruptedException {
        Duration held = held();
        Duration rest = portions.left(delivery.time().nanos());
        Duration wait = held.compareTo(rest) > 0 ? held : rest;
        return wait.isZero() ? deliver() : wait;
    }

    private Duration held() {
        boolean before = breaker.holds();
        Duration left = breaker.left();
        if (before && left.isZero()) {
            suspects.rested();
        }
        return left;
    }

    private Duration deliver() throws IOException, InterruptedException {
        Duration wait = untilDue();
        if (!wait.isZero()) {
            return wait;
        }
        List<QueuedEvent> due = due();
        List<QueuedEvent> tooOld = ages.tooOld(due);
        return tooOld.isEmpty() ? send(due) : setAsideTooOld(tooOld);
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
        int events = suspects.lookAt(portions.limit());
        return delivery.queue().head(lane, events, BATCH_BYTES + suspects.bytes()).stream()
                .takeWhile(event -> untilDue(event).isZero())
                .collect(Collectors.toList());
    }

    private Duration setAsideTooOld(List<QueuedEvent> events) throws IOException, InterruptedException {
        Instant now = delivery.time().now();
        setAside(
                events.stream()
                        .map(event -> SetAsideEvent.of(event, "too-old", now))
                        .collect(Collectors.toList()),
                CounterNames.SET_ASIDE_TOO_OLD);
        delivery.warnings()
                .warn(
                        "too-old",
                        events.size() + " events of " + lane + " are older than "
                                + delivery.options().maxAge() + ", and were set aside.");
        return Duration.ZERO;
    }

    private void setAside(List<SetAsideEvent> aside, String counter) throws IOException, InterruptedException {
        delivery.queue().setAside(aside);
        suspects.forget(aside.stream().map(SetAsideEvent::event).collect(Collectors.toList()));
        delivery.countSetAside(aside, counter);
    }

    /**
     * Sets aside what LINE has refused alone where it has taken others: nothing comes by which more could be told. To be
     * called when the lane's thread has ended.
     */
    void endOfAll() throws IOException, InterruptedException {
        List<SetAsideEvent> left = suspects.left();
        if (!left.isEmpty() && status().lastAccepted().isPresent()) {
            setAside(left, CounterNames.SET_ASIDE_REFUSED);
        }
    }

    private Duration send(List<QueuedEvent> due) throws IOException, InterruptedException {
        List<QueuedEvent> next = suspects.next(due, portions.limit());
        if (next.isEmpty()) {
            return due.isEmpty() ? Duration.ZERO : letRest();
        }
        String token = delivery.token(lane);
        return token.isEmpty() ? pause(Outcome.NO_TOKEN, "nothing was sent", token) : send(Batch.of(next), token);
    }

    private Duration letRest() {
        return suspects.areMany()
                ? pause(Outcome.ALL_REFUSED, status().lastAnswer(), "")
                : breaker.wait(Outcome.REFUSED, status().lastAnswer(), Duration.ZERO);
    }

    private Duration send(Batch batch, String token) throws IOException, InterruptedException {
        delivery.countSent(batch.size());
        delivery.tell(batch.events(), StoryMoment.Kind.SENT, "");
        portions.sent(batch.size(), delivery.time().nanos());
        Answer answer;
        try {
            answer = delivery.client().send(lane, token, batch);
        } catch (IOException | RuntimeException unanswered) {
            delivery.tell(batch.events(), StoryMoment.Kind.ANSWERED, "none");
            return retry(told(unanswered), Duration.ZERO);
        }
        breaker.answered(answer.toString());
        delivery.tell(batch.events(), StoryMoment.Kind.ANSWERED, answer.toString());
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
        delivery.countAccepted(batch.events());
        ages.arrived(batch.events());
        breaker.accepted();
        portions.accepted();
        suspects.accepted(batch.events());
        delivery.queue().remove(batch.events());
        return Duration.ZERO;
    }

    private Duration refuse(Batch batch, Answer answer, String token) throws IOException, InterruptedException {
        if (batch.size() > 1) {
            suspects.refused(batch.events());
            return Duration.ZERO;
        }
        SetAsideEvent one = SetAsideEvent.of(
                        batch.events().get(0),
                        Outcome.REFUSED.code(),
                        delivery.time().now())
                .withAnswer(answer.status(), answer.redacted(token));
        return suspects.refused(one) ? setAsideRefused(one) : Duration.ZERO;
    }

    private Duration setAsideRefused(SetAsideEvent one) throws IOException, InterruptedException {
        setAside(List.of(one), CounterNames.SET_ASIDE_REFUSED);
        delivery.warnings().warn("refused", delivery.host() + " refused an event, which was set aside: " + one + ".");
        return Duration.ZERO;
    }

    private Duration retryAfter(Answer answer) {
        Instant now = delivery.time().now();
        return answer.retryAfter().map(header -> RetryAfter.of(header, now)).orElse(Duration.ZERO);
    }

    private Duration retry(String why, Duration asked) {
        delivery.counters().add(CounterNames.RETRIED);
        breaker.answered(why);
        portions.failed();
        return breaker.wait(Outcome.UNAVAILABLE, why, asked);
    }

    private Duration pause(Outcome outcome, String why, String token) {
        portions.failed();
        return breaker.pause(outcome, why, token);
    }
}
