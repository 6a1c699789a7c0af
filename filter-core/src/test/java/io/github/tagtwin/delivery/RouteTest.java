package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.ledger.KeyOrigin;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.ledger.StoryStart;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.standin.LineStandIn;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RouteTest {
    private static final Lane LANE = Samples.LANE;

    private final Counters counters = new Counters(Ledger.of(Clock.systemUTC(), true));
    private final EventQueue queue = Queues.inMemory(counters, Time.system());
    private final FakeSharedQueue shared = new FakeSharedQueue();

    @AfterEach
    void closeQueue() {
        queue.close();
    }

    @Test
    void leadsThroughTheSharedQueueToLineInOrder() throws Exception {
        Samples.keys(1, 100).forEach(key -> queue.offer(Samples.event(LANE, key, Instant.now())));
        try (LineStandIn line = line();
                Route route = through(line.uri(), Set.of(LANE))) {
            Samples.keys(101, 200).forEach(key -> queue.offer(Samples.event(LANE, key, Instant.now())));
            Eventually.until("all delivered", () -> route.stats().accepted() == 200);
            Eventually.until("all removed", () -> route.stats().waiting() == 0);

            assertThat(line.counted()).hasSize(200).allMatch(event -> event.arrivals() == 1);
            assertThat(line.counted().stream().flatMap(event -> event.deduplicationKey().stream()))
                    .containsExactlyElementsOf(Samples.keys(1, 200));
        }
        assertThat(shared.closed()).isTrue();
        assertThat(Eventually.alive("tagtwin-forwarder")).isFalse();
        assertThat(Eventually.alive("tagtwin-sender")).isFalse();
    }

    @Test
    void leavesOnTheNodeWhatNoNodeCouldDeliver() throws Exception {
        try (Route route = through(URI.create("http://127.0.0.1:1"), Set.of(Samples.OTHER_LANE))) {
            queue.offer(Samples.event(LANE, "k1", Instant.now()));
            queue.known(List.of());
            queue.offer(Samples.event(Samples.OTHER_LANE, "k2"));
            Eventually.until("the other is forwarded", () -> shared.waiting() == 1);

            Eventually.until("it has left this node", () -> route.stats().waiting() == 2);
            assertThat(queue.waiting(LANE)).isEqualTo(1);
        }
    }

    @Test
    void countsWhatWaitsOnBothSidesAndIsAsDurableAsTheNodesOwnQueue() {
        shared.out(true);
        try (Route route = through(URI.create("http://127.0.0.1:1"), Set.of(LANE))) {
            queue.offer(Samples.event(LANE, "k1", Instant.now()));
            Eventually.until("tried", () -> shared.appends() > 0);

            assertThat(route.stats().waiting()).isEqualTo(1);
            assertThat(route.stats().isDurable()).isFalse();
            assertThat(route.stats().setAsideNow()).isZero();
        }
    }

    @Test
    void tellsNoStoryOfAnEventOfAnotherNodeThatHasTheSameNumber() throws Exception {
        try (LineStandIn line = line();
                Route route = through(line.uri(), Set.of(LANE))) {
            var event = Samples.event(LANE, "k1", Instant.now());
            counters.ledger().stories().begin(event, StoryStart.of(event, KeyOrigin.RANDOM, Placement.NONE, "/"));
            queue.offer(event);
            Eventually.until("delivered", () -> route.stats().accepted() == 1);

            assertThat(counters.ledger().stories().all().get(0).moments())
                    .extracting(StoryMoment::kind)
                    .endsWith(StoryMoment.Kind.FORWARDED)
                    .doesNotContain(StoryMoment.Kind.ACCEPTED);
        }
    }

    @Test
    void showsWhatLiesAsideOnEitherSideAndSendsItAgain() throws Exception {
        queue.offer(Samples.event(LANE, "k1", Instant.now()));
        queue.known(List.of());
        List<QueuedEvent> one = queue.head(LANE, 1, 1);
        shared.append(LANE, one);
        shared.setAside(List.of(SetAsideEvent.of(shared.head(LANE, 1, 1).get(0), "refused", Instant.now())));
        queue.setAside(List.of(SetAsideEvent.of(one.get(0), "too-old", Instant.now())));
        try (LineStandIn line = line();
                Route route = through(line.uri(), Set.of(LANE))) {
            List<SetAsideEvent> both = route.setAside().listSetAside(0, 9);
            assertThat(both).extracting(SetAsideEvent::reason).containsExactly("too-old", "refused");
            assertThat(route.setAside().setAsideSize()).isEqualTo(2);

            assertThat(route.setAside().sendAgain(List.of(both.get(1).event().sequence())))
                    .isEqualTo(1);

            assertThat(shared.setAsideSize()).isZero();
            assertThat(queue.setAsideSize()).isEqualTo(1);
        }
    }

    private static LineStandIn line() {
        return LineStandIn.builder().withToken(LANE.lineTagId(), "token").start(0);
    }

    private Route through(URI endpoint, Set<Lane> lanes) {
        DeliveryOptions options = DeliveryOptions.of(endpoint, Duration.ZERO, Duration.ofSeconds(10), 50);
        return Route.through(shared, lanes, queue, options, lane -> Optional.of("token"), counters, Time.system());
    }
}
