package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.ledger.Chronicle;
import io.github.tagtwin.ledger.History;
import io.github.tagtwin.ledger.HistoryStep;
import io.github.tagtwin.ledger.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was counted by the day, over restarts and adoptions, in a queue on a disk. */
class DailyTest {
    private final ManualTime clock = new ManualTime();
    private final Ledger ledger = Ledger.of(clock, false);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void the_month_outlives_a_restart_and_the_hour_does_not() throws Exception {
        try (EventQueue queue = opened("shop", ledger)) {
            count(queue, ledger, 3);
        }
        Ledger next = Ledger.of(clock, false);
        try (EventQueue queue = opened("shop", next)) {
            Eventually.until("remembered", () -> views(next, History.Span.MONTH) == 3);
            assertThat(views(next, History.Span.HOUR)).isZero();
            count(queue, next, 2);
        }
        Ledger last = Ledger.of(clock, false);
        try (EventQueue queue = opened("shop", last)) {
            assertThat(queue.waiting()).isZero();
            Eventually.until("remembered", () -> views(last, History.Span.MONTH) == 5);
        }
    }

    @Test
    void what_was_found_in_the_queue_waits() throws Exception {
        try (EventQueue queue = opened("shop", ledger)) {
            queue.offer(Samples.event(Samples.LANE, "k1"));
            queue.offer(Samples.event(Samples.OTHER_LANE, "k2"));
            queue.hold(Samples.event(Samples.LANE, "k3"), null, Duration.ofHours(1))
                    .await(Duration.ofSeconds(20));
            Eventually.until("stored", () -> !queue.waitsInRing());
            assertThat(ledger.passed().waiting()).isEqualTo(3);
        }
        Ledger next = Ledger.of(clock, false);
        try (EventQueue queue = opened("shop", next)) {
            assertThat(queue.waiting()).isEqualTo(3);
            assertThat(next.passed().joined()).containsOnlyKeys("found").containsEntry("found", 3L);
            assertThat(next.passed().waiting()).isEqualTo(3);
        }
    }

    @Test
    void the_counts_of_a_queue_that_is_gone_are_adopted_with_its_events() throws Exception {
        Ledger second = Ledger.of(clock, false);
        try (EventQueue queue = opened("shop", ledger)) {
            try (EventQueue other = opened("shop", second)) {
                other.offer(Samples.event(Samples.LANE, "k1"));
                count(other, second, 4);
                count(queue, ledger, 1);
            }
            clock.pass(Duration.ofMinutes(2));
            queue.awaitOpened(Duration.ofSeconds(20));
            Eventually.until("adopted", () -> views(ledger, History.Span.MONTH) == 5);
            Eventually.until("told", () -> ledger.passed().waiting() == 1);
            assertThat(ledger.passed().joined()).containsEntry("adopted", 1L);
        }
        Ledger next = Ledger.of(clock, false);
        try (EventQueue queue = opened("shop", next)) {
            assertThat(queue.waiting()).isEqualTo(1);
            Eventually.until("remembered", () -> views(next, History.Span.MONTH) == 5);
        }
    }

    private EventQueue opened(String name, Ledger counting) throws InterruptedException {
        EventQueue queue =
                EventQueue.open(directory, name, QueueOptions.byDefault(), new Counters(counting), clock.time());
        assertThat(queue.awaitOpened(Duration.ofSeconds(20))).isTrue();
        return queue;
    }

    private void count(EventQueue queue, Ledger counting, int events) {
        for (int i = 0; i < events; i++) {
            counting.of(Samples.LANE).recorded(Samples.event(Samples.LANE, "k"));
        }
        assertThat(queue.isDurable()).isTrue();
        counting.sample(clock.instant());
    }

    private long views(Ledger counting, History.Span span) {
        Chronicle chronicle = counting.chronicle(Samples.LANE.lineTagId(), clock.instant());
        List<HistoryStep> steps = chronicle.history(span).steps();
        return steps.stream()
                .mapToLong(step -> step.conversions().getOrDefault("AddToCart", 0L))
                .sum();
    }
}
