package io.github.tagtwin.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.queue.RecordingLog;
import org.junit.jupiter.api.Test;

class LaterLogTest {
    private final RecordingLog log = new RecordingLog();
    private final LaterLog later = new LaterLog(log);

    @Test
    void writesNothingUntilItIsAsked() {
        later.log(System.Logger.Level.WARNING, "one", new IllegalStateException());
        later.log(System.Logger.Level.INFO, "two");
        assertThat(log.lines()).isEmpty();

        later.write();
        later.write();

        assertThat(log.lines()).containsExactly("WARNING one", "INFO two");
    }

    @Test
    void losesLinesRatherThanKeepingThemWithoutEnd() {
        for (int line = 0; line < 1001; line++) {
            later.log(System.Logger.Level.WARNING, "line " + line);
        }

        later.write();

        assertThat(log.lines()).hasSize(1000).endsWith("WARNING line 999");
    }
}
