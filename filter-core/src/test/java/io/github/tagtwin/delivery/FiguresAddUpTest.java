package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.HeldTicket;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.QueueOptions;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.status.Funnel;
import io.github.tagtwin.status.Funnel.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to events in queue and delivery, in whatever order: what came in is what left and what waits. */
class FiguresAddUpTest {
    private static final int STEPS = 80;
    private static final Lane LANE = Samples.LANE;
    private static final DeliveryOptions OPTIONS = DeliveryOptions.of(
                    URI.create("https://line.example/"), Duration.ofSeconds(45), Duration.ofSeconds(10), 5)
            .withMaxAge(Duration.ofDays(2));

    private final ManualTime clock = new ManualTime();
    private final FakeLine line = new FakeLine();
    private final List<HeldTicket> tickets = new ArrayList<>();
    private final List<ConversionEvent> held = new ArrayList<>();
    private Counters counters = new Counters(Ledger.of(clock, true));
    private int offered;

    @TempDir
    private Path directory = Path.of("");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_came_in_is_what_left_and_what_waits(long seed) throws Exception {
        Random random = new Random(seed);
        EventQueue queue = opened();
        LaneDelivery delivery = delivery(queue);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(20) == 0) {
                queue.close();
                counters = new Counters(Ledger.of(clock, true));
                tickets.clear();
                held.clear();
                queue = opened();
                delivery = delivery(queue);
            }
            act(random, queue, delivery);
            assertAddsUp(queue);
        }
        queue.close();
    }

    private void act(Random random, EventQueue queue, LaneDelivery delivery) throws Exception {
        switch (random.nextInt(11)) {
            case 0, 1 -> offerSome(random, queue);
            case 2 -> queue.offer(event(), Samples.fingerprint("order" + random.nextInt(5)));
            case 3 -> hold(random, queue);
            case 4 -> settle(random, queue);
            case 5 -> clock.pass(Duration.ofMinutes(random.nextInt(20)));
            case 6 -> clock.pass(Duration.ofHours(random.nextInt(30)));
            case 7 -> setAsideAgain(random, queue);
            case 8 -> queue.purge(UserFields.none().with(UserField.CLICK_ID, "c" + random.nextInt(30)));
            default -> deliver(random, delivery);
        }
    }

    private void offerSome(Random random, EventQueue queue) {
        for (int i = random.nextInt(8); i >= 0; i--) {
            queue.offer(event());
        }
    }

    private void hold(Random random, EventQueue queue) {
        ConversionEvent event = event();
        held.add(event);
        tickets.add(queue.hold(
                event,
                random.nextBoolean() ? null : Samples.fingerprint("held" + random.nextInt(5)),
                Duration.ofMinutes(10)));
    }

    private void deliver(Random random, LaneDelivery delivery) throws Exception {
        answer(random);
        clock.pass(Duration.ofSeconds(46));
        for (int i = random.nextInt(4); i >= 0; i--) {
            delivery.step();
        }
    }

    private void settle(Random random, EventQueue queue) {
        if (!tickets.isEmpty()) {
            int one = random.nextInt(tickets.size());
            HeldTicket ticket = tickets.remove(one);
            ConversionEvent event = held.remove(one);
            if (random.nextBoolean()) {
                queue.release(ticket, event, null);
            } else {
                queue.withdraw(ticket);
            }
        }
    }

    private static void setAsideAgain(Random random, EventQueue queue) throws Exception {
        List<Long> aside = queue.listSetAside(3).stream()
                .map((SetAsideEvent each) -> each.event().sequence())
                .collect(Collectors.toList());
        if (random.nextBoolean()) {
            queue.sendAgain(aside);
        } else {
            queue.deleteSetAside(aside);
        }
    }

    private void answer(Random random) {
        int[] statuses = {202, 202, 202, 202, 400, 400, 401, 500, 200};
        int status = statuses[random.nextInt(statuses.length)];
        line.usually(post -> {
            if (random.nextInt(10) == 0) {
                throw new IOException("cut");
            }
            return FakeLine.status(status);
        });
    }

    // The store thread may be at work on what was offered last.
    private void assertAddsUp(EventQueue queue) {
        Ledger ledger = counters.ledger();
        Eventually.until("all figures are the same", () -> isWhatIsThere(Funnel.of(ledger.passed()), queue));
        assertNothingUnaccounted(Funnel.of(ledger.passed()));
    }

    private boolean isWhatIsThere(Funnel funnel, EventQueue queue) {
        return waiting(funnel) == queue.waiting()
                && funnel.begin(Step.OFFERED) == counters.get(CounterNames.OFFERED)
                && funnel.begin(Step.ACCEPTED) == counters.get(CounterNames.ACCEPTED)
                && funnel.left(Step.KEPT).getOrDefault("set-aside", 0L) == counters.get(CounterNames.SET_ASIDE);
    }

    private static long waiting(Funnel funnel) {
        return funnel.left(Step.KEPT).getOrDefault("waiting", 0L);
    }

    @Test
    void they_add_up_at_any_moment_while_others_count() throws Exception {
        Ledger ledger = counters.ledger();
        try (EventQueue queue = opened()) {
            Thread shop = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    ledger.request();
                    ledger.of(LANE).request();
                    ledger.of(LANE).missed("no-tag");
                    queue.offer(event());
                    queue.offer(event(), Samples.fingerprint("order" + i % 100));
                }
            });
            shop.start();
            while (shop.isAlive()) {
                assertNothingUnaccounted(Funnel.of(ledger.passed()));
                assertNothingUnaccounted(Funnel.of(ledger.passed(LANE.lineTagId())));
            }
            shop.join();
            Eventually.until("settled", () -> ledger.passed().waiting() == queue.waiting());
            assertThat(ledger.passed().requests()).isEqualTo(20_000);
            assertThat(Funnel.of(ledger.passed()).left(Step.REQUESTS)).isEqualTo(Map.of("no-tag", 20_000L));
            assertThat(Funnel.of(ledger.passed()).left(Step.RECORDED)).isEmpty();
        }
    }

    private static void assertNothingUnaccounted(Funnel funnel) {
        for (Step step : Step.values()) {
            assertThat(funnel.joined(step)).as("%s", funnel).doesNotContainKey("unaccounted");
        }
    }

    // Each is of another person, and of another moment, as they are in a shop.
    private ConversionEvent event() {
        offered++;
        counters.ledger().of(LANE).conversions(1);
        return person(offered);
    }

    private ConversionEvent person(int number) {
        try {
            return ConversionEvent.conversion(LANE, "AddToCart")
                    .user(UserFields.none().with(UserField.CLICK_ID, "c" + number % 30))
                    .build(
                            DeduplicationKey.of("k" + number).orElseThrow(),
                            clock.instant().plusNanos(number));
        } catch (RefusedEventException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private EventQueue opened() throws InterruptedException {
        EventQueue queue = EventQueue.open(
                directory, "shop", QueueOptions.byDefault().withRingSize(50_000), counters, clock.time());
        assertThat(queue.awaitOpened(Duration.ofSeconds(20))).isTrue();
        return queue;
    }

    private LaneDelivery delivery(EventQueue queue) {
        return new LaneDelivery(
                LANE, new Delivery(queue, OPTIONS, line, lane -> Optional.of("t"), counters, clock.time(), () -> 0.5));
    }
}
