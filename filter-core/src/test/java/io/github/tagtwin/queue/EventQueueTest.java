package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventQueueTest {
    private static final Lane A = Samples.LANE;
    private static final long MANY_BYTES = 1 << 20;

    private final Counters counters = new Counters();
    private final RecordingLog log = new RecordingLog();

    @Test
    void storesWhatIsOfferedInItsOrder() throws Exception {
        try (EventQueue queue = queue(MemoryEventStore::new, 10_000)) {
            Samples.keys(1, 3000).forEach(key -> assertThat(offer(queue, key)).isTrue());

            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 3000);
            assertThat(queue.waiting()).isEqualTo(3000);
            assertThat(Samples.keys(queue.head(A, 5000, MANY_BYTES))).isEqualTo(Samples.keys(1, 3000));
        }
    }

    @Test
    void writesTheItemAsLineTakesIt() throws Exception {
        try (EventQueue queue = queue(MemoryEventStore::new, 10)) {
            offer(queue, "k1");
            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 1);

            assertThat(queue.head(A, 1, MANY_BYTES).get(0).json())
                    .isEqualTo("{\"event\":{\"deduplication_key\":\"k1\",\"event_name\":\"AddToCart\","
                            + "\"event_timestamp\":1795255140,\"event_type\":\"conversion\",\"source_type\":\"web\"},"
                            + "\"user\":{\"click_id\":\"c1\"}}");
        }
    }

    @Test
    void refusesAndCountsWhatTheRingCannotHold() throws Exception {
        CountDownLatch slowDisk = new CountDownLatch(1);
        StoreOpener opener = () -> {
            await(slowDisk);
            return new MemoryEventStore();
        };
        try (EventQueue queue = queue(opener, 3)) {
            Samples.keys(1, 3).forEach(key -> assertThat(offer(queue, key)).isTrue());

            assertThat(offer(queue, "k4")).isFalse();
            assertThat(offer(queue, "k5")).isFalse();

            assertThat(queue.waiting()).isEqualTo(3);
            slowDisk.countDown();
            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 3);
            assertThat(Samples.keys(queue.head(A, 10, MANY_BYTES))).containsExactly("k1", "k2", "k3");
        }
        assertThat(counters.get(CounterNames.DROPPED_FULL)).isEqualTo(2);
        assertThat(log.lines())
                .containsExactly("WARNING The queue's ring was full: dropped 2 conversions without an id.");
    }

    @Test
    void outlivesAFailingListener() throws Exception {
        try (EventQueue queue = queue(MemoryEventStore::new, 10)) {
            queue.watch(lanes -> {
                throw new IllegalStateException("theirs");
            });
            offer(queue, "k1");
            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 1);
            offer(queue, "k2");

            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 2);
            assertThat(queue.lanes()).containsExactly(A);
        }
    }

    @Test
    void tellsTheLanesThatHaveEventsNowAndThoseOfEachGroup() {
        List<Set<Lane>> told = new CopyOnWriteArrayList<>();
        try (EventQueue queue = queue(MemoryEventStore::new, 10)) {
            offer(queue, "k1");
            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 1);
            queue.watch(told::add);
            Eventually.until("told", () -> told.size() == 1);

            queue.offer(Samples.event(Samples.OTHER_LANE, "k2"));

            Eventually.until("told", () -> told.size() == 2);
        }
        assertThat(told).containsExactly(Set.of(A), Set.of(Samples.OTHER_LANE));
    }

    @Test
    void commitsWhatIsInTheRingBeforeItCloses() throws Exception {
        MemoryEventStore store = new MemoryEventStore();
        EventQueue queue = queue(() -> store, 10_000);
        Samples.keys(1, 5000).forEach(key -> offer(queue, key));

        queue.close();
        queue.close();

        assertThat(store.size()).isEqualTo(5000);
        assertThat(counters.get(CounterNames.QUEUED)).isEqualTo(5000);
        assertThat(Eventually.alive("tagtwin-store")).isFalse();
    }

    @Test
    void outlivesAnInterruptOfItsThread(@TempDir Path base) throws Exception {
        try (EventQueue queue = EventQueue.open(base, "shop", 10, counters, Time.system())) {
            offer(queue, "k1");
            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 1);
            Eventually.until("at rest", () -> storeThread().getState() == Thread.State.TIMED_WAITING);
            storeThread().interrupt();
            Eventually.until("taken note", () -> !storeThread().isInterrupted());

            offer(queue, "k2");

            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == 2);
            assertThat(Samples.keys(queue.head(A, 10, MANY_BYTES))).containsExactly("k1", "k2");
        }
    }

    private static Thread storeThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("tagtwin-store"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesNothingAfterClosing() {
        EventQueue queue = queue(MemoryEventStore::new, 10);
        queue.close();

        assertThat(offer(queue, "k1")).isFalse();

        assertThat(counters.get(CounterNames.DROPPED_NO_STORE)).isEqualTo(1);
        assertThatThrownBy(queue::lanes).isInstanceOf(IOException.class);
    }

    private EventQueue queue(StoreOpener opener, int ringSize) {
        Time time = Time.system();
        return EventQueue.started(
                opener, QueueOptions.byDefault().withRingSize(ringSize), counters, time, Warnings.to(log, time));
    }

    private static boolean offer(EventQueue queue, String key) {
        return queue.offer(Samples.event(A, key));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
