package io.github.tagtwin.ee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.servlet.RunningTwin;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestStatsTest {
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void asksADiskThatHangsOnce(@TempDir Path directory) {
        try (FakeTwin twin = new FakeTwin(directory)) {
            LatestStats latest = LatestStats.of(() -> Optional.of(new Hanging(twin)));

            for (int reading = 0; reading < 50; reading++) {
                assertThat(latest.get()).isEmpty();
            }

            assertThat(questions).hasValue(1);
        } finally {
            hanging.countDown();
        }
    }

    @Test
    void tellsTheFiguresWhereTheyCanBeHad(@TempDir Path directory) {
        hanging.countDown();
        try (FakeTwin twin = new FakeTwin(directory)) {
            LatestStats latest = LatestStats.of(() -> Optional.of(new Hanging(twin)));

            assertThat(latest.get()).isPresent();
        }
    }

    @Test
    void knowsNothingOfWhatDoesNotRun() {
        assertThat(LatestStats.of(Optional::empty).get()).isEmpty();
    }

    private final class Hanging implements RunningTwin {
        private final FakeTwin twin;

        Hanging(FakeTwin twin) {
            this.twin = twin;
        }

        @Override
        public LaterConversions later() {
            return twin.later();
        }

        @Override
        public DeliveryStats stats() {
            questions.incrementAndGet();
            try {
                hanging.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return twin.stats();
        }

        @Override
        public SortedMap<String, Long> counters() {
            return twin.counters();
        }
    }
}
