package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One event that only LINE knows to be bad, among good ones, sent to the stand-in over real sockets. */
class PoisonedBatchTest {
    private static final int POISONED = 23;

    @Test
    void setsTheOneBadEventAsideAndDeliversTheOther49(@TempDir Path directory) throws Exception {
        Counters counters = new Counters();
        try (LineStandIn line = LineStandIn.start(0);
                EventQueue queue = EventQueue.open(directory, "/shop", 100, counters, Time.system())) {
            for (int number = 1; number <= 50; number++) {
                queue.offer(event(number));
            }
            Eventually.until("all queued", () -> counters.get(CounterNames.QUEUED) == 50);

            try (Dispatcher dispatcher = dispatcher(queue, line, counters)) {
                Eventually.until("nothing left", () -> queue.waiting() == 0);
                assertThat(dispatcher.lanes()).extracting(LaneStatus::state).containsExactly(LaneStatus.State.RUNNING);
            }

            List<SetAsideEvent> aside = queue.listSetAside(10);
            assertThat(aside).hasSize(1);
            assertThat(aside.get(0).status()).isEqualTo(400);
            assertThat(aside.get(0).answer()).contains("event_timestamp");
            assertThat(line.counted())
                    .hasSize(49)
                    .allMatch(event -> event.counted() && event.arrivals() == 1)
                    .extracting(CountedEvent::deduplicationKey)
                    .doesNotContain(Optional.of("order-" + POISONED));
            assertThat(line.received().get(0).status()).isEqualTo(400);
            assertThat(line.received().get(0).body()).contains("order-1\"", "order-50\"");
        }
    }

    // LINE takes no event from more than a day ahead; nothing of ours can tell a clock that is wrong.
    private static ConversionEvent event(int number) throws Exception {
        Instant time = number == POISONED ? Instant.now().plus(Duration.ofDays(3)) : Instant.now();
        return ConversionEvent.conversion(Samples.LANE, "GenerateLead")
                .user(UserFields.none().with(UserField.CLICK_ID, "click"))
                .build(DeduplicationKey.of("order-" + number).orElseThrow(), time);
    }

    private static Dispatcher dispatcher(EventQueue queue, LineStandIn line, Counters counters) {
        DeliveryOptions options = DeliveryOptions.of(line.uri(), Duration.ZERO, Duration.ofSeconds(10), 1000);
        return Dispatcher.start(queue, options, lane -> Optional.of("token"), counters, Time.system());
    }
}
