package io.github.tagtwin.ee.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.tagtwin.ee.queue.Eventually;
import io.github.tagtwin.ee.queue.Samples;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SharedQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the table alone takes and gives, without pages and without LINE; with the profile {@code shared-queues}. */
@Tag("measured")
class PostgresThroughputTest {
    private static final Lane LANE = Samples.LANE;
    private static final int BATCH = 1000;
    private static final int EVENTS = 60_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void takesAndGivesAllEvents(int nodes) throws Exception {
        List<SharedQueue> cluster = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try (HikariDataSource database = Postgres.withTables()) {
            DatabaseOptions options = DatabaseOptions.of(Set.of(LANE), Duration.ofSeconds(1), Duration.ofDays(1));
            List<Callable<Boolean>> appends = new ArrayList<>();
            for (int node = 0; node < nodes; node++) {
                SharedQueue queue = DatabaseQueue.open(database, options);
                cluster.add(queue);
                int first = node * (EVENTS / nodes) + 1;
                appends.add(() -> append(queue, first, first + EVENTS / nodes - 1));
            }
            append(cluster.get(0), EVENTS + 1, EVENTS + BATCH);
            SharedQueue owner = owner(cluster);
            drain(owner, BATCH);
            long start = System.nanoTime();
            for (Future<Boolean> done : threads.invokeAll(appends)) {
                assertThat(done.get()).isTrue();
            }
            long appended = System.nanoTime();
            drain(owner, EVENTS);
            long drained = System.nanoTime();
            System.out.printf(
                    "PostgreSQL, %d nodes append %d events a second; the lane's owner takes out %d a second%n",
                    nodes, rate(appended - start), rate(drained - appended));
        } finally {
            threads.shutdown();
            cluster.forEach(SharedQueue::close);
        }
    }

    private static long rate(long nanos) {
        return EVENTS * 1_000_000_000L / nanos;
    }

    private static boolean append(SharedQueue queue, int first, int last) throws Exception {
        for (int from = first; from <= last; from += BATCH) {
            queue.append(
                    LANE,
                    IntStream.rangeClosed(from, Math.min(from + BATCH - 1, last))
                            .mapToObj(number -> Samples.realSized(LANE, number))
                            .collect(Collectors.toList()));
        }
        return true;
    }

    private static SharedQueue owner(List<SharedQueue> cluster) throws Exception {
        List<SharedQueue> serving = new ArrayList<>();
        Eventually.until("served", () -> {
            for (SharedQueue node : cluster) {
                if (!node.head(LANE, 1, 1).isEmpty()) {
                    serving.add(node);
                }
            }
            return !serving.isEmpty();
        });
        return serving.get(0);
    }

    private static void drain(SharedQueue owner, int events) throws Exception {
        int left = events;
        while (left > 0) {
            List<QueuedEvent> head = owner.head(LANE, BATCH, 4 << 20);
            owner.remove(head);
            left -= head.size();
        }
        assertThat(owner.waiting(LANE)).isZero();
    }
}
