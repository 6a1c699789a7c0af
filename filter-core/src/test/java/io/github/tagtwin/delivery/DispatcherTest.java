package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatcherTest {
    private static final DeliveryOptions OPTIONS = options(URI.create("http://127.0.0.1:1"));

    private static final Lane OTHER_TAG = Lane.of("87654321-1234-1234-1234-123456789abc", "");

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
    void tellsAllFiguresInOneValue() {
        line.then(500);
        try (EventQueue queue = queue();
                Dispatcher dispatcher = dispatcher(queue)) {
            queue.offer(Samples.event(Samples.LANE, "k1"));
            Eventually.until("accepted", () -> line.accepted().size() == 1);
            Eventually.until("removed", () -> queue.waiting() == 0);

            DeliveryStats stats = dispatcher.stats();

            assertThat(stats.offered()).isEqualTo(1);
            assertThat(stats.queued()).isEqualTo(1);
            assertThat(stats.sent()).isEqualTo(2);
            assertThat(stats.retried()).isEqualTo(1);
            assertThat(stats.accepted()).isEqualTo(1);
            assertThat(stats.waiting()).isZero();
            assertThat(stats.dropped()).isEmpty();
            assertThat(stats.setAside()).isEmpty();
            assertThat(stats.setAsideNow()).isZero();
            assertThat(stats.isDurable()).isTrue();
            assertThat(stats.lanes()).singleElement().satisfies(lane -> {
                assertThat(lane.status().lastAnswer()).isEqualTo("answer 202");
                assertThat(lane.status().lastAccepted()).isPresent();
                assertThat(lane.waiting()).isZero();
                assertThat(lane.oldest()).isEmpty();
            });
        }
    }

    @Test
    void sendsByTheServersThreadsAsLongAsItGivesAny() {
        List<Thread> given = new CopyOnWriteArrayList<>();
        DeliveryOptions options = OPTIONS.withThreads(task -> {
            if (!given.isEmpty()) {
                throw new RejectedExecutionException("none left");
            }
            given.add(new Thread(task, "server-1"));
            return given.get(0);
        });
        try (EventQueue queue = queue();
                Dispatcher dispatcher =
                        Dispatcher.start(queue, options, line, lane -> Optional.of("token"), counters, Time.system())) {
            queue.offer(Samples.event(Samples.LANE, "k1"));
            Eventually.until("sent by the server's", () -> line.accepted().size() == 1);
            queue.offer(Samples.event(OTHER_TAG, "k2"));
            Eventually.until("sent by ours", () -> line.accepted().size() == 2);

            assertThat(dispatcher.lanes()).hasSize(2);
            assertThat(given).singleElement().satisfies(thread -> {
                assertThat(thread.getName()).isEqualTo("tagtwin-sender-" + Samples.LANE);
                assertThat(thread.isAlive()).isTrue();
            });
        }
        assertThat(given.get(0).isAlive()).isFalse();
    }

    @Test
    void logsInADryRunWhatItWouldSendAndNeedsNoToken() {
        DeliveryOptions dry = OPTIONS.withDryRun(true);
        try (EventQueue queue = queue();
                Dispatcher dispatcher =
                        Dispatcher.start(queue, dry, lane -> Optional.empty(), counters, Time.system())) {
            Samples.keys(1, 3).forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));

            Eventually.until("logged", () -> counters.get(CounterNames.DRY_RUN) == 3);
            Eventually.until("queue empty", () -> queue.waiting() == 0);
            assertThat(dispatcher.stats().sent()).isZero();
            assertThat(dispatcher.stats().accepted()).isZero();
        }
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

    @Test
    void endsWhileARequestHangsAndKeepsItsEvents() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (TinyServer server = TinyServer.answering(out -> await(hanging))) {
            EventQueue queue = queue();
            Dispatcher dispatcher = Dispatcher.start(
                    queue, options(server.address()), lane -> Optional.of("token"), counters, Time.system());
            queue.offer(Samples.event(Samples.LANE, "k1"));
            Eventually.until("asked", () -> server.requests().size() == 1);

            dispatcher.close();
            queue.close();
            dispatcher.close();

            Eventually.until("no thread of ours", () -> !Eventually.alive("tagtwin-"));
            hanging.countDown();
        }
        try (EventQueue queue = queue()) {
            assertThat(Samples.keys(queue.head(Samples.LANE, 10, 1 << 20))).containsExactly("k1");
        }
        assertThat(counters.get(CounterNames.RETRIED)).isZero();
    }

    @Test
    @SuppressWarnings("ThreadPriorityCheck")
    void worksOnThreadsOfNormalPriorityWhateverThreadStartsIt() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        try (TinyServer server = TinyServer.answering(out -> await(hanging))) {
            Thread urgent = new Thread(() -> {
                try (EventQueue queue = queue();
                        Dispatcher dispatcher = Dispatcher.start(
                                queue,
                                options(server.address()),
                                lane -> Optional.of("token"),
                                counters,
                                Time.system())) {
                    queue.offer(Samples.event(Samples.LANE, "k1"));
                    Eventually.until("asked", () -> server.requests().size() == 1);
                    Eventually.until("told", () -> dispatcher.lanes().size() == 1);
                    hanging.countDown();
                    awaitInterrupt();
                }
            });
            urgent.setPriority(Thread.MAX_PRIORITY);
            urgent.start();
            await(hanging);

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().matches("(tagtwin-|HttpClient-).*"))
                    .hasSizeGreaterThan(3)
                    .allMatch(thread -> thread.getPriority() == Thread.NORM_PRIORITY && thread.isDaemon());
            urgent.interrupt();
            urgent.join();
        }
    }

    private static void awaitInterrupt() {
        while (!Thread.currentThread().isInterrupted()) {
            Eventually.pause();
        }
    }

    @Test
    void holdsUpNoLaneButTheOneWhoseTokenIsRefused() throws Exception {
        Map<Lane, String> tokens = new ConcurrentHashMap<>(Map.of(Samples.LANE, "good", OTHER_TAG, "bad"));
        try (LineStandIn standIn = LineStandIn.builder()
                        .withToken(Samples.LANE.lineTagId(), "good")
                        .withToken(OTHER_TAG.lineTagId(), "new")
                        .start(0);
                EventQueue queue = queue();
                Dispatcher dispatcher = Dispatcher.start(
                        queue,
                        options(standIn.uri()),
                        lane -> Optional.ofNullable(tokens.get(lane)),
                        counters,
                        Time.system())) {
            Samples.keys(1, 20).forEach(key -> {
                queue.offer(Samples.event(OTHER_TAG, "other-" + key, Instant.now()));
                queue.offer(Samples.event(Samples.LANE, key, Instant.now()));
            });
            Eventually.until("the good lane is through", () -> counters.get(CounterNames.ACCEPTED) == 20);
            Eventually.until("the other one is paused", () -> state(dispatcher, OTHER_TAG) == LaneStatus.State.PAUSED);
            assertThat(state(dispatcher, Samples.LANE)).isEqualTo(LaneStatus.State.RUNNING);
            assertThat(queue.head(OTHER_TAG, 100, 1 << 20)).hasSize(20);

            tokens.put(OTHER_TAG, "new");

            Eventually.until("both are through", () -> queue.waiting() == 0);
            assertThat(state(dispatcher, OTHER_TAG)).isEqualTo(LaneStatus.State.RUNNING);
            assertThat(standIn.counted()).hasSize(40).allMatch(event -> event.arrivals() == 1);
        }
    }

    private static LaneStatus.State state(Dispatcher dispatcher, Lane lane) {
        return dispatcher.lanes().stream()
                .filter(status -> status.lane().equals(lane))
                .map(LaneStatus::state)
                .findFirst()
                .orElse(LaneStatus.State.WAITING);
    }

    @Test
    void deliversOneLaneWhileAnotherHangs() {
        CountDownLatch hanging = new CountDownLatch(1);
        Transport halfDead = new Transport() {
            @Override
            public Answer send(Post post) throws IOException, InterruptedException {
                if (post.headers().containsKey("X-Line-ChannelID")) {
                    hanging.await();
                }
                return line.send(post);
            }

            @Override
            public void close() {}
        };
        try (EventQueue queue = queue();
                Dispatcher dispatcher = Dispatcher.start(
                        queue, OPTIONS, halfDead, lane -> Optional.of("token"), counters, Time.system())) {
            queue.offer(Samples.event(Samples.OTHER_LANE, "stuck"));
            Samples.keys(1, 20).forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));

            Eventually.until("the other lane is through", () -> line.accepted().size() == 20);

            assertThat(line.accepted()).isEqualTo(Samples.keys(1, 20));
            assertThat(dispatcher.lanes()).hasSize(2);
            Eventually.until("one waits", () -> queue.waiting() == 1);
        }
    }

    @Test
    void sendsNothingTwiceAcrossARestart() {
        for (int round = 0; round < 3; round++) {
            try (EventQueue queue = queue();
                    Dispatcher dispatcher = dispatcher(queue)) {
                Samples.keys(100 * round + 1, 100 * round + 100)
                        .forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));
                long accepted = 100L * (round + 1);
                Eventually.until("through", () -> line.accepted().size() == accepted && queue.waiting() == 0);
                assertThat(dispatcher.lanes()).hasSize(1);
            }
        }
        assertThat(line.accepted()).isEqualTo(Samples.keys(1, 300));
    }

    private static DeliveryOptions options(URI endpoint) {
        return DeliveryOptions.of(endpoint, Duration.ZERO, Duration.ofMinutes(5), 1000);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    private EventQueue queue() {
        return EventQueue.open(base, "/shop", 1000, counters, Time.system());
    }

    private Dispatcher dispatcher(EventQueue queue) {
        return Dispatcher.start(queue, OPTIONS, line, lane -> Optional.of("token"), counters, Time.system());
    }
}
