package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatcherTest {
    private static final DeliveryOptions OPTIONS =
            DeliveryOptions.of(URI.create("http://127.0.0.1:1"), Duration.ZERO, Duration.ofSeconds(5), 1000);

    private Path base;

    private final Counters counters = new Counters();
    private final FakeLine line = new FakeLine();

    @BeforeEach
    void inEmptyDirectory(@TempDir Path directory) {
        base = directory;
    }

    @Test
    void deliversWhatIsOfferedOnceAndInOrder() {
        try (EventQueue queue = queue();
                Dispatcher dispatcher = dispatcher(queue)) {
            Samples.keys(1, 500).forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));

            Eventually.until("all accepted", () -> counters.get(CounterNames.ACCEPTED) == 500);
            Eventually.until("queue empty", () -> queue.waiting() == 0);
            assertThat(dispatcher.lanes())
                    .singleElement()
                    .extracting(LaneStatus::state)
                    .isEqualTo(LaneStatus.State.RUNNING);
        }
        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 500));
        assertThat(counters.get(CounterNames.QUEUED)).isEqualTo(500);
    }

    @Test
    void deliversWhatWasQueuedBeforeTheStart() {
        try (EventQueue queue = queue()) {
            Samples.keys(1, 10).forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));
        }

        try (EventQueue queue = queue();
                Dispatcher dispatcher = dispatcher(queue)) {
            Eventually.until("all accepted", () -> line.accepted().size() == 10);
            assertThat(dispatcher.lanes()).hasSize(1);
        }
        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 10));
        assertThat(line.closed()).isTrue();
        assertThat(Eventually.alive("tagtwin-")).isFalse();
    }

    private EventQueue queue() {
        return EventQueue.open(base, "/shop", 1000, counters, Time.system());
    }

    private Dispatcher dispatcher(EventQueue queue) {
        return Dispatcher.start(queue, OPTIONS, line, lane -> Optional.of("token"), counters, Time.system());
    }
}
