package io.github.tagtwin.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120                            | PT2M",
                "0                              | PT0S",
                "999999999                      | PT1H",
                "99999999999999999999           | PT0S",
                "-5                             | PT0S",
                "1.5                            | PT0S",
                "soon                           | PT0S",
                "Sat, 21 Nov 2026 10:00:30 GMT  | PT30S",
                "Sat, 21 Nov 2026 09:00:00 GMT  | PT0S",
                "Tue, 1 Dec 2026 10:00:00 GMT   | PT1H",
                "Sun, 21 Nov 2026 10:00:30 GMT  | PT0S"
            })
    void readsSecondsAndDatesAndBoundsBoth(String header, Duration wait) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(wait);
    }
}
