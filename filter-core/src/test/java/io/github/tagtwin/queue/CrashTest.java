package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        Path told = base.resolve("told");
        Process shop = start(base, told, 1);
        try {
            Eventually.until("some are durable", () -> durable(told) > 0);

            assertThat(stored(base)).isEmpty();
            assertThat(directories(base)).isEqualTo(2);
        } finally {
            shop.destroyForcibly().waitFor();
        }
    }

    @Test
    void isNotRobbedOfItsLockByAnotherQueueInTheSameProcess(@TempDir Path base) throws Exception {
        Path told = base.resolve("told");
        try (EventQueue first = EventQueue.open(base, "crash", 10, new Counters(), Time.system())) {
            first.lanes();
            stored(base);

            Process shop = start(base, told, 1);
            try {
                Eventually.until("some are durable", () -> durable(told) > 0);
            } finally {
                shop.destroyForcibly().waitFor();
            }

            assertThat(first.lanes()).isEmpty();
        }
        assertThat(directories(base)).isEqualTo(2);
    }

    private static int queueAndKill(Path base, int firstKey, int reports) throws Exception {
        Path told = base.resolve("told");
        Files.deleteIfExists(told);
        Process shop = start(base, told, firstKey);
        try {
            Eventually.until("it has committed that often", () -> lines(told).size() >= reports);
        } finally {
            shop.destroyForcibly().waitFor();
        }
        return durable(told);
    }

    private static Process start(Path base, Path told, int firstKey) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        CrashingShop.class.getName(),
                        base.toString(),
                        Integer.toString(firstKey))
                .redirectOutput(told.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    // The last number that was told whole.
    private static int durable(Path told) {
        return lines(told).stream()
                .filter(line -> line.endsWith(";"))
                .mapToInt(line -> Integer.parseInt(line.substring(0, line.length() - 1)))
                .max()
                .orElse(0);
    }

    private static List<String> lines(Path told) {
        try {
            return Files.exists(told) ? Files.readAllLines(told) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
