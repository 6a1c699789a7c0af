package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void doublesItsBoundUpToFiveMinutes() {
        Backoff latest = new Backoff(() -> 1);

        assertThat(IntStream.range(0, 12).mapToObj(i -> latest.next().toSeconds()))
                .containsExactly(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L, 300L);
    }

    @Test
    void neverComesBackWithinASecond() {
        Backoff earliest = new Backoff(() -> 0);

        assertThat(IntStream.range(0, 12).mapToObj(i -> earliest.next())).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void beginsAnewAfterASuccess() {
        Backoff backoff = new Backoff(() -> 1);
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.next()).isEqualTo(Duration.ofSeconds(2));
    }
}
