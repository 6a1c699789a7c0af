package io.github.tagtwin.delivery;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** HTTP's {@code Retry-After}: seconds or a date, taken for an hour at most; zero where it is neither. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    static Duration of(String header, Instant now) {
        Duration asked = header.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(header))
                : Duration.between(now, date(header, now));
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Instant date(String header, Instant otherwise) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header, Instant::from);
        } catch (DateTimeException neither) {
            return otherwise;
        }
    }
}
