package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.Time;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FuseTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Fuse fuse = new Fuse(Time.of(Clock.systemUTC(), nanos::get));

    @Test
    void holdsThroughNineFailures() {
        fail(9);

        assertThat(fuse.holds()).isTrue();
    }

    @Test
    void blowsOnceAtTheTenth() {
        fail(9);

        assertThat(fuse.failed()).isTrue();
        assertThat(fuse.failed()).isFalse();
        assertThat(fuse.holds()).isFalse();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        for (int minute = 0; minute < 10; minute++) {
            fail(5);
            pass(Duration.ofSeconds(61));
        }

        assertThat(fuse.holds()).isTrue();
    }

    @Test
    void letsTheFilterTryAgainAfterTenMinutes() {
        fail(10);
        pass(Duration.ofMinutes(9));
        assertThat(fuse.holds()).isFalse();

        pass(Duration.ofMinutes(1));
        assertThat(fuse.holds()).isTrue();

        fail(10);
        assertThat(fuse.holds()).isFalse();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            fuse.failed();
        }
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }
}
