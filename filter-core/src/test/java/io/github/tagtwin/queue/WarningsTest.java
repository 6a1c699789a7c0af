package io.github.tagtwin.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WarningsTest {
    private final ManualTime clock = new ManualTime();
    private final RecordingLog log = new RecordingLog();
    private final Warnings warnings = Warnings.to(log, clock.time());

    @Test
    void warnsOnceAMinuteForEachReason() {
        warnings.warn("full", "It is full.");
        warnings.warn("full", "It is full.");
        warnings.warn("paused", "It is paused.");
        clock.pass(Duration.ofSeconds(59));
        warnings.warn("full", "It is full.");

        assertThat(log.lines()).containsExactly("WARNING It is full.", "WARNING It is paused.");
    }

    @Test
    void tellsHowManyWereLeftOut() {
        warnings.warn("full", "It is full.");
        warnings.warn("full", "It is full.");
        warnings.warn("full", "It is full.");
        clock.pass(Duration.ofMinutes(1));
        warnings.warn("full", "It is full.");
        clock.pass(Duration.ofMinutes(1));
        warnings.warn("full", "It is full.");

        assertThat(log.lines())
                .containsExactly(
                        "WARNING It is full.",
                        "WARNING It is full. (and 2 more times since the last warning)",
                        "WARNING It is full.");
    }
}
