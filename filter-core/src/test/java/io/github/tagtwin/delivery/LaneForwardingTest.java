package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Warnings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forwards one lane step by step. */
class LaneForwardingTest {
    private static final Lane LANE = Samples.LANE;

    private final ManualTime clock = new ManualTime();
    private final Counters counters = new Counters();
    private final EventQueue queue = Queues.inMemory(counters, clock.time());
    private final FakeSharedQueue shared = new FakeSharedQueue();
    private final Warnings warnings = Warnings.to(System.getLogger("test"), clock.time());
    private final LaneForwarding forwarding =
            new LaneForwarding(LANE, queue, shared, counters, warnings, new Backoff(() -> 1));

    @AfterEach
    void closeQueue() {
        queue.close();
    }

    @Test
    void movesAtOnceWhatIsDueLater() throws Exception {
        offer(1, 1500);

        assertThat(forwarding.step()).isZero();
        assertThat(keys()).isEqualTo(Samples.keys(1, 1000));
        assertThat(queue.waiting()).isEqualTo(500);
        assertThat(forwarding.step()).isZero();
        assertThat(forwarding.step()).isEqualTo(LaneWork.IDLE);

        assertThat(keys()).isEqualTo(Samples.keys(1, 1500));
        assertThat(queue.waiting()).isZero();
        assertThat(counters.get(CounterNames.FORWARDED)).isEqualTo(1500);
        assertThat(counters.get(CounterNames.SENT)).isZero();
    }

    @Test
    void leavesOtherLanesToTheirOwnThreads() throws Exception {
        queue.offer(Samples.event(Samples.OTHER_LANE, "k1"));

        assertThat(forwarding.step()).isEqualTo(LaneWork.IDLE);

        assertThat(queue.waiting()).isEqualTo(1);
        assertThat(shared.appends()).isZero();
    }

    @Test
    void keepsEverythingHereWhileTheEngineIsOutAndAsksItLessAndLess() throws Exception {
        offer(1, 3);
        shared.out(true);

        assertThat(forwarding.step()).isEqualTo(Duration.ofSeconds(2));
        assertThat(forwarding.step()).isEqualTo(Duration.ofSeconds(4));
        assertThat(queue.waiting()).isEqualTo(3);
        assertThat(counters.get(CounterNames.FORWARD_RETRIED)).isEqualTo(2);
        assertThat(counters.get(CounterNames.FORWARDED)).isZero();

        shared.out(false);
        forwarding.step();
        assertThat(keys()).isEqualTo(Samples.keys(1, 3));
        shared.out(true);
        offer(4, 4);
        assertThat(forwarding.step()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void asksAgainWithTheSameFirstEventWhereAnAnswerWasLost() throws Exception {
        offer(1, 2);
        shared.loseNextAnswer();
        forwarding.step();
        offer(3, 3);
        forwarding.step();

        assertThat(keys()).containsExactly("k1", "k2", "k1", "k2", "k3");
        assertThat(queue.waiting()).isZero();
    }

    @Test
    void saysThatItsOwnQueueHasFailed() {
        queue.close();

        assertThatThrownBy(forwarding::step).isInstanceOf(IOException.class);
        assertThat(shared.appends()).isZero();
    }

    private void offer(int first, int last) throws Exception {
        Samples.keys(first, last).forEach(key -> queue.offer(Samples.event(LANE, key)));
        queue.known(List.of());
    }

    private List<String> keys() throws IOException {
        List<QueuedEvent> all = shared.head(LANE, Integer.MAX_VALUE, Long.MAX_VALUE);
        return Samples.keys(all);
    }
}
