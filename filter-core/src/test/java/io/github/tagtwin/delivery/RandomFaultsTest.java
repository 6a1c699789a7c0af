package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.ManualTime;
import io.github.tagtwin.queue.Queues;
import io.github.tagtwin.queue.Samples;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad events and spells of trouble at random: what is good arrives once, what is bad is set aside, and nothing stalls. */
class RandomFaultsTest {
    private static final int EVENTS = 300;
    private static final int STEPS = 2_000;

    private final ManualTime clock = new ManualTime();
    private final Counters counters = new Counters();
    private final FakeLine line = new FakeLine();

    static Stream<Integer> seeds() {
        return IntStream.rangeClosed(1, 20).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void deliversWhatIsGoodAndSetsAsideWhatIsBad(int seed) throws Exception {
        Random random = new Random(seed);
        Set<String> bad = bad(random);
        try (EventQueue queue = Queues.inMemory(counters, clock.time())) {
            LaneDelivery delivery = delivery(queue, random);
            line.usually(new Trouble(random, bad));
            offer(queue, 1, EVENTS);
            run(delivery, random.nextInt(600));

            line.usually(post -> FakeLine.status(holdsAny(post, bad) ? 400 : 202));
            run(delivery, STEPS);
            // Where bad events came last: ten of them can be told by each good one that follows.
            int last = EVENTS;
            while (queue.waiting() > 0 && last < EVENTS + 10) {
                last++;
                offer(queue, last, last);
                run(delivery, STEPS);
            }

            List<String> good = Samples.keys(1, last);
            good.removeAll(bad);
            assertThat(line.accepted()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(good);
            assertThat(queue.listSetAside(EVENTS).stream()
                            .map(aside -> Samples.keys(aside.event().json()).get(0)))
                    .containsExactlyInAnyOrderElementsOf(bad);
            assertThat(queue.waiting()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void keepsTheOrderWhereNothingIsRefused(int seed) throws Exception {
        Random random = new Random(seed);
        try (EventQueue queue = Queues.inMemory(counters, clock.time())) {
            LaneDelivery delivery = delivery(queue, random);
            line.usually(post -> FakeLine.status(random.nextInt(3) == 0 ? 202 : 500 + random.nextInt(5)));
            offer(queue, 1, EVENTS);

            run(delivery, STEPS);

            assertThat(line.accepted()).isEqualTo(Samples.keys(1, EVENTS));
        }
    }

    // Some stand alone, some in long rows.
    private static Set<String> bad(Random random) {
        Set<String> bad = new HashSet<>();
        for (int row = random.nextInt(8); row > 0; row--) {
            int first = 1 + random.nextInt(EVENTS);
            bad.addAll(Samples.keys(first, Math.min(EVENTS, first + random.nextInt(row % 2 == 0 ? 2 : 60))));
        }
        return bad;
    }

    private LaneDelivery delivery(EventQueue queue, Random random) {
        DeliveryOptions options = DeliveryOptions.of(
                        URI.create("https://line.example/"), Duration.ZERO, Duration.ofSeconds(10), 50)
                .withCatchUpRate(random.nextInt(200));
        return new LaneDelivery(
                Samples.LANE,
                new Delivery(
                        queue,
                        options,
                        line,
                        lane -> Optional.of("token"),
                        counters,
                        clock.time(),
                        random::nextDouble));
    }

    private void offer(EventQueue queue, int first, int last) {
        Samples.keys(first, last).forEach(key -> queue.offer(Samples.event(Samples.LANE, key)));
        Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == last);
    }

    private void run(LaneDelivery delivery, int steps) throws IOException, InterruptedException {
        Duration wait = Duration.ZERO;
        for (int step = 0; step < steps && !wait.equals(LaneDelivery.IDLE); step++) {
            wait = delivery.step();
            clock.pass(wait);
        }
    }

    private static boolean holdsAny(Post post, Set<String> bad) {
        return Samples.keys(FakeLine.body(post)).stream().anyMatch(bad::contains);
    }

    /** Spells of trouble of any length. */
    private static final class Trouble implements FakeLine.Reply {
        private final Random random;
        private final Set<String> bad;
        private int status = 202;
        private int left;

        Trouble(Random random, Set<String> bad) {
            this.random = random;
            this.bad = bad;
        }

        @Override
        public Answer to(Post post) throws IOException {
            if (left-- <= 0) {
                status = List.of(202, 202, 401, 429, 503, 0, 302, 200).get(random.nextInt(8));
                left = random.nextInt(20);
            }
            if (status == 0) {
                throw new IOException("connection reset");
            }
            return FakeLine.status(status == 202 && holdsAny(post, bad) ? 400 : status);
        }
    }
}
