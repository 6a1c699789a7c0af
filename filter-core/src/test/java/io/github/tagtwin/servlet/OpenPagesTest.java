package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OpenPagesTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final OpenPages pages = new OpenPages();

    @Test
    void areWaitedForUntilTheLastOneEnds() throws Exception {
        pages.begin();
        pages.begin();
        Thread stop = new Thread(() -> pages.awaitNone(LONG));
        stop.start();
        Eventually.until("it waits", () -> stop.getState() == Thread.State.TIMED_WAITING);

        pages.end();
        assertThat(stop.isAlive()).isTrue();
        pages.end();

        stop.join(LONG.toMillis());
        assertThat(stop.isAlive()).isFalse();
    }

    @Test
    void areNotWaitedForWhereThereIsNone() {
        pages.begin();
        pages.end();

        pages.awaitNone(LONG);
    }

    @Test
    void areNotWaitedForLongerThanTheLimit() {
        pages.begin();

        pages.awaitNone(Duration.ofMillis(1));
    }

    @Test
    void letsNoPageBeginOnceTheStopHas() {
        pages.awaitNone(LONG);

        assertThat(pages.begin()).isFalse();
        pages.awaitNone(LONG);
    }
}
