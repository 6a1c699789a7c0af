package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.DeliverySource;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.SetAsideEvent;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shared queue that nodes can't tell of withdrawals: the node that delivers goes by what it has heard itself. */
class StillAgreedTest {
    private static final Lane LANE = Samples.LANE;
    private static final UserFields ANNA = UserFields.none().with(UserField.CLICK_ID, "anna");
    private static final UserFields BEN = UserFields.none().with(UserField.CLICK_ID, "ben");

    private final ManualTime clock = new ManualTime();
    private final Counters counters = new Counters();
    private final EventQueue queue = Queues.inMemory(counters, clock.time());
    private final FakeSharedQueue shared = new FakeSharedQueue();
    private final DeliverySource source = Relay.source(queue, shared, counters);

    // As if another node had forwarded them.
    @BeforeEach
    void forward() throws Exception {
        queue.offer(event("a1", ANNA));
        queue.offer(event("a2", ANNA));
        queue.offer(event("b1", BEN));
        queue.known(List.of());
        shared.append(LANE, queue.head(LANE, 9, 1 << 20));
    }

    @AfterEach
    void closeQueue() {
        queue.close();
    }

    @Test
    void givesNothingOfWhoHasWithdrawnHere() throws Exception {
        queue.withdraw(ANNA);

        assertThat(Samples.keys(source.head(LANE, 1, 1 << 20))).containsExactly("b1");
        assertThat(shared.waiting()).isOne();
        assertThat(counters.get(CounterNames.PURGED)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void givesWhatHappenedAfterANewConsent() throws Exception {
        queue.withdraw(BEN);
        clock.pass(Duration.ofSeconds(1));
        queue.offer(event("b2", BEN));
        queue.known(List.of());
        shared.append(
                LANE,
                queue.head(LANE, 9, 1 << 20).stream()
                        .filter(event -> event.json().contains("b2"))
                        .collect(Collectors.toList()));

        assertThat(Samples.keys(source.head(LANE, 9, 1 << 20))).containsExactly("a1", "a2", "b2");
    }

    @Test
    void setsNothingAsideOfWhoHasWithdrawnMeanwhile() throws Exception {
        List<QueuedEvent> sent = source.head(LANE, 9, 1 << 20);
        queue.withdraw(ANNA);

        source.setAside(sent.stream()
                .map(event -> SetAsideEvent.of(event, "refused", clock.instant()))
                .collect(Collectors.toList()));

        assertThat(shared.setAsideSize()).isOne();
        assertThat(shared.waiting()).isZero();
    }

    private ConversionEvent event(String key, UserFields user) throws Exception {
        return ConversionEvent.conversion(LANE, "AddToCart")
                .user(user)
                .build(DeduplicationKey.of(key).orElseThrow(), clock.instant());
    }
}
