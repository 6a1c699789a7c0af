package io.github.tagtwin.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.stream.Collectors;

/** Makes numbers for orders and members: {@code T20261121-7K3QX9WD}, {@code M-4H8Z2PQ0N6}. */
final class Numbering {
    /** No I, L, O, U: people read these numbers out on the telephone. */
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Clock clock;
    private final Random random;

    Numbering(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    String orderId() {
        return "T" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + symbols(8);
    }

    String memberId() {
        return "M-" + symbols(10);
    }

    private String symbols(int count) {
        return random.ints(count, 0, SYMBOLS.length())
                .mapToObj(at -> SYMBOLS.substring(at, at + 1))
                .collect(Collectors.joining());
    }
}
