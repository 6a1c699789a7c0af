package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.Child;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Eventually;
import io.github.tagtwin.queue.Samples;
import io.github.tagtwin.queue.Time;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that delivers, at a random moment, and looks at what it has left to deliver. */
class DeliveryCrashTest {
    private final Random random = new Random();

    @RepeatedTest(3)
    void losesNothingAndRepeatsOneBatchAtMostWhenTheProcessIsKilled(@TempDir Path base) throws Exception {
        List<String> batches = deliverAndKill(base, 1 + random.nextInt(40));
        List<String> left = left(base);

        List<String> sent = keys(batches);
        List<String> sentButForTheLast = keys(batches.subList(0, batches.size() - 1));

        assertThat(sent).isEqualTo(Samples.keys(1, sent.size()));
        assertThat(left)
                .isIn(
                        Samples.keys(sent.size() + 1, sent.size() + left.size()),
                        Samples.keys(sentButForTheLast.size() + 1, sentButForTheLast.size() + left.size()));
    }

    private static List<String> deliverAndKill(Path base, int requests) throws Exception {
        try (Child shop = Child.start(DeliveringShop.class, base)) {
            Eventually.until("it has sent that often", () -> shop.lines().size() >= requests);
            shop.kill();
            return shop.lines();
        }
    }

    private static List<String> keys(List<String> batches) {
        return batches.stream()
                .flatMap(batch -> Stream.of(batch.split(",", -1)))
                .collect(Collectors.toList());
    }

    private static List<String> left(Path base) throws Exception {
        try (EventQueue queue = EventQueue.open(base, "crash", 10, new Counters(), Time.system())) {
            return Samples.keys(queue.head(Samples.LANE, Integer.MAX_VALUE, Long.MAX_VALUE));
        }
    }
}
