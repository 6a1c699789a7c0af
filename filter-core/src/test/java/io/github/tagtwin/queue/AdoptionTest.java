package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A queue takes over what others have left, at its start and later. */
class AdoptionTest {
    private static final Lane A = Samples.LANE;

    private final Counters counters = new Counters();
    private final RecordingLog log = new RecordingLog();
    private final ManualTime clock = new ManualTime();
    private final List<EventQueue> open = new ArrayList<>();

    @TempDir
    Path base = Path.of("");

    @AfterEach
    void closeAll() {
        open.forEach(EventQueue::close);
    }

    @Test
    void takesOverFromAPredecessorThatStopsLater() throws Exception {
        EventQueue old = open();
        offer(old, "k1", "k2");
        EventQueue fresh = open();
        offer(fresh, "k3");
        assertThat(keys(fresh)).containsExactly("k3");
        List<Set<Lane>> told = new CopyOnWriteArrayList<>();
        fresh.watch(told::add);

        old.close();
        awaitAdoption(fresh, 2);

        assertThat(keys(fresh)).containsExactly("k3", "k1", "k2");
        assertThat(told).contains(Set.of(A)).hasSizeGreaterThan(1);
        assertThat(fresh.waiting()).isEqualTo(3);
        Eventually.until("deleted", () -> directories() == 1);
        assertThat(log.lines()).contains("INFO 2 events found waiting in a queue that is gone, and adopted.");
    }

    @Test
    void letsAdoptedEventsGrowOldEnoughToBeSent() throws Exception {
        EventQueue old = open();
        offer(old, "k1");
        EventQueue fresh = open();
        old.close();
        awaitAdoption(fresh, 1);

        clock.pass(Duration.ofSeconds(45));

        assertThat(fresh.age(events(fresh).get(0))).isGreaterThanOrEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void adoptsHeldEventsSetAsideOnesAndKeys() throws Exception {
        EventQueue old = open();
        EventQueue fresh = open();
        old.hold(Samples.event(A, "k1"), Samples.fingerprint("o1"), Duration.ofMinutes(10));
        old.offer(Samples.event(A, "k2"), Samples.fingerprint("o2"));
        old.offer(Samples.event(A, "k3"), Samples.fingerprint("o3"));
        settle(old);
        QueuedEvent third = events(old).get(1);
        old.remove(events(old).subList(0, 1));
        old.setAside(List.of(SetAsideEvent.of(third, "refused", clock.instant())));

        old.close();
        awaitAdoption(fresh, 1);
        Eventually.until("deleted", () -> directories() == 1);

        assertThat(Samples.keys(List.of(fresh.listSetAside(10).get(0).event()))).containsExactly("k3");
        fresh.offer(Samples.event(A, "again1"), Samples.fingerprint("o1"));
        fresh.offer(Samples.event(A, "again2"), Samples.fingerprint("o2"));
        settle(fresh);
        assertThat(counters.get(CounterNames.DROPPED_ALREADY_SENT)).isEqualTo(2);
        assertThat(fresh.waiting()).isEqualTo(1);
    }

    @Test
    void leavesOutAnOrderThatItHasItself() throws Exception {
        EventQueue old = open();
        EventQueue fresh = open();
        old.offer(Samples.event(A, "k1"), Samples.fingerprint("o1"));
        fresh.offer(Samples.event(A, "k2"), Samples.fingerprint("o1"));
        settle(old);
        settle(fresh);

        old.close();
        clock.pass(Duration.ofMinutes(1));
        Eventually.until("deleted", () -> {
            keys(fresh);
            return directories() == 1;
        });

        assertThat(keys(fresh)).containsExactly("k2");
        assertThat(counters.get(CounterNames.DROPPED_ALREADY_SENT)).isEqualTo(1);
    }

    @Test
    void adoptsAHugeQueueWithoutAStall() throws Exception {
        EventQueue old = open();
        EventQueue fresh = open();
        for (int i = 0; i < 5000; i++) {
            old.offer(Samples.event(A, "k" + i));
        }
        settle(old);
        old.close();
        clock.pass(Duration.ofMinutes(1));

        Eventually.until("adopted", () -> {
            keys(fresh);
            return counters.get(CounterNames.ADOPTED) == 5000;
        });

        assertThat(fresh.waiting()).isEqualTo(5000);
    }

    @Test
    void tellsWhatItFindsAtItsStart() throws Exception {
        EventQueue old = open();
        offer(old, "k1", "k2");
        old.close();

        EventQueue fresh = open();

        assertThat(keys(fresh)).containsExactly("k1", "k2");
        assertThat(log.lines()).contains("INFO 2 events found waiting in the queue.");
    }

    private EventQueue open() {
        Warnings warnings = Warnings.to(log, clock.time());
        EventQueue queue = EventQueue.started(
                new LocalStore(base, "shop", counters, clock.time(), warnings),
                QueueOptions.byDefault(),
                counters,
                clock.time(),
                warnings);
        open.add(queue);
        Eventually.until("open", queue::isDurable);
        return queue;
    }

    private void awaitAdoption(EventQueue fresh, long events) {
        clock.pass(Duration.ofMinutes(1));
        Eventually.until("adopted", () -> {
            keys(fresh);
            return counters.get(CounterNames.ADOPTED) == events;
        });
    }

    private static void offer(EventQueue queue, String... keys) {
        for (String key : keys) {
            queue.offer(Samples.event(A, key));
        }
        settle(queue);
    }

    private static void settle(EventQueue queue) {
        Eventually.until("stored", () -> !queue.waitsInRing());
    }

    private static List<QueuedEvent> events(EventQueue queue) {
        try {
            return queue.head(A, 10_000, Long.MAX_VALUE);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private static List<String> keys(EventQueue queue) {
        return Samples.keys(events(queue));
    }

    private long directories() {
        try (Stream<Path> instances = Files.list(base.resolve("shop"))) {
            return instances.count();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
