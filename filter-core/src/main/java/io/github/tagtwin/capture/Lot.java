package io.github.tagtwin.capture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's place among a hundred, 0 to 99, by which a share of visitors is let in: who is within a share is within every
 * greater one too. Tells nothing of the person. Immutable.
 */
public final class Lot {
    private final int number;
    private final @Nullable String cookie;

    private Lot(int number, @Nullable String cookie) {
        this.number = number;
        this.cookie = cookie;
    }

    /** A lot that the browser brings along. */
    static Lot known(int number) {
        return new Lot(number, null);
    }

    /** A lot drawn just now, with the {@code Set-Cookie} header's value that remembers it. */
    static Lot drawn(int number, String cookie) {
        return new Lot(number, cookie);
    }

    /**
     * Whether the visitor is let in.
     *
     * @param share how many of a hundred are
     */
    public boolean isWithin(int share) {
        return number < share;
    }

    /** The {@code Set-Cookie} header's value that remembers a lot drawn just now. */
    public Optional<String> cookie() {
        return Optional.ofNullable(cookie);
    }
}
