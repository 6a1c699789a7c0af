package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that queues events, at a random moment, and looks at what it has left. */
class CrashTest {
    private static final int ROUNDS = 5;

    private final Random random = new Random();

    @Test
    void losesNothingThatWasCommittedWhenTheProcessIsKilled(@TempDir Path base) throws Exception {
        int known = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int durable = queueAndKill(base, known + 1, 1 + random.nextInt(60));

            List<String> found = stored(base);

            assertThat(found).hasSizeGreaterThanOrEqualTo(known + durable);
            assertThat(found).isEqualTo(Samples.keys(1, found.size()));
            known = found.size();
        }
        assertThat(directories(base)).isEqualTo(1);
    }

    @Test
    void doesNotTouchTheDirectoryOfALiveProcess(@TempDir Path base) throws Exception {
        try (Child shop = Child.start(CrashingShop.class, base, 1)) {
            Eventually.until("some are durable", () -> durable(shop) > 0);

            assertThat(stored(base)).isEmpty();
            assertThat(directories(base)).isEqualTo(2);
        }
    }

    @Test
    void isNotRobbedOfItsLockByAnotherQueueInTheSameProcess(@TempDir Path base) throws Exception {
        try (EventQueue first = EventQueue.open(base, "crash", 10, new Counters(), Time.system())) {
            first.lanes();
            stored(base);

            try (Child shop = Child.start(CrashingShop.class, base, 1)) {
                Eventually.until("some are durable", () -> durable(shop) > 0);
            }

            assertThat(first.lanes()).isEmpty();
        }
        assertThat(directories(base)).isEqualTo(2);
    }

    private static int queueAndKill(Path base, int firstKey, int reports) throws Exception {
        try (Child shop = Child.start(CrashingShop.class, base, firstKey)) {
            Eventually.until("it has committed that often", () -> shop.lines().size() >= reports);
            shop.kill();
            return durable(shop);
        }
    }

    private static int durable(Child shop) {
        return shop.lines().stream().mapToInt(Integer::parseInt).max().orElse(0);
    }

    private static List<String> stored(Path base) throws Exception {
        try (EventQueue queue = EventQueue.open(base, "crash", 10, new Counters(), Time.system())) {
            return Samples.keys(queue.head(Samples.LANE, Integer.MAX_VALUE, Long.MAX_VALUE));
        }
    }

    private static long directories(Path base) throws IOException {
        try (Stream<Path> instances = Files.list(base.resolve("crash"))) {
            return instances.count();
        }
    }
}
