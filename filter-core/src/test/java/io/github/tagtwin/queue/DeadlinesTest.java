package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Held events are sent once their deadline has come, and no later. */
class DeadlinesTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualTime clock = new ManualTime();
    private final Counters counters = new Counters();
    private EventQueue queue = Queues.inMemory(counters, clock.time());

    @BeforeEach
    void open(@TempDir Path directory) {
        queue.close();
        queue = EventQueue.open(directory, "shop", QueueOptions.byDefault(), counters, clock.time());
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void sendsEachAtItsOwnDeadline() throws Exception {
        hold("k1", MINUTE);
        hold("k3", MINUTE.plusSeconds(3));
        hold("k2", MINUTE.plusSeconds(1));
        pass(MINUTE.minusMillis(1));
        assertThat(released()).isZero();

        pass(Duration.ofMillis(1));
        awaitReleased(1);
        pass(Duration.ofSeconds(1));
        awaitReleased(2);
        pass(Duration.ofSeconds(2));
        awaitReleased(3);

        assertThat(Samples.keys(queue.head(Samples.LANE, 10, 1 << 20))).containsExactly("k1", "k2", "k3");
    }

    @Test
    void sendsNothingThatIsNotHeldAnyMore() throws Exception {
        HeldTicket ticket = hold("k1", MINUTE);
        hold("k2", MINUTE.plusSeconds(1));
        queue.withdraw(ticket);
        Eventually.until("withdrawn", () -> queue.waiting() == 1);
        pass(MINUTE);
        pass(Duration.ofSeconds(1));
        awaitReleased(1);

        assertThat(Samples.keys(queue.head(Samples.LANE, 10, 1 << 20))).containsExactly("k2");
        assertThat(queue.waiting()).isOne();
    }

    private HeldTicket hold(String key, Duration deadline) {
        HeldTicket ticket = queue.hold(Samples.event(Samples.LANE, key), null, deadline);
        Eventually.until("held", ticket::isHeld);
        return ticket;
    }

    private void pass(Duration duration) {
        clock.pass(duration);
        Queues.awake(queue);
    }

    private void awaitReleased(long events) {
        Eventually.until("released", () -> Queues.awake(queue) && released() == events);
        assertThat(released()).isEqualTo(events);
    }

    private long released() {
        return counters.get(CounterNames.RELEASED_BY_DEADLINE);
    }
}
