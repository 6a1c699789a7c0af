package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.Eventually;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CaretakerTest {
    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void goesOnAfterATaskThatFails() {
        Caretaker caretaker = Caretaker.start(Duration.ofMillis(1), this::fail, rounds::incrementAndGet);

        Eventually.until("three rounds", () -> rounds.get() >= 3);

        caretaker.close();
    }

    @Test
    void goesALastRoundAndLeavesNoThread() {
        Caretaker caretaker = Caretaker.start(Duration.ofDays(1), rounds::incrementAndGet);

        caretaker.close();

        assertThat(rounds).hasValue(1);
        Eventually.until("no thread", () -> !Eventually.alive("tagtwin-caretaker"));
    }

    private void fail() {
        throw new IllegalStateException("a task that fails");
    }
}
