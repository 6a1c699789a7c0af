package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BellTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Bell bell = new Bell();

    @Test
    void isRememberedWhenTheThreadHasWaitedForSomethingElseMeanwhile() {
        bell.await(Duration.ZERO);
        bell.ring();
        // What a lock or a future does, and what uses up a bare unpark.
        LockSupport.parkNanos(1);

        bell.await(LONG);

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void endsTheWaitUnderWay() throws InterruptedException {
        Thread waiting = new Thread(() -> bell.await(LONG));
        waiting.start();
        bell.ring();

        waiting.join();

        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void endsTheWaitOnAnInterruptAndKeepsIt() {
        Thread.currentThread().interrupt();

        bell.await(LONG);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void waitsAgainAfterARingThatWasHushed() {
        bell.ring();
        bell.hush();
        long before = System.nanoTime();

        bell.await(Duration.ofMillis(20));

        assertThat(System.nanoTime() - before)
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
    }
}
