package io.github.tagtwin.event;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * LINE's {@code deduplication_key}: two events under one name and one key are one event to LINE, for 30 days.
 *
 * <p>Always 1 to 256 of {@code A-Z a-z 0-9 _ -}; never {@code undefined}, which LINE takes as not sent, nor {@code null},
 * which LINE takes as a real key under which everything would collapse.
 */
public final class DeduplicationKey {
    private static final Pattern FORM = Pattern.compile("[0-9a-zA-Z_-]{1,256}");
    private static final int RANDOM_BYTES = 16;

    private final String text;

    private DeduplicationKey(String text) {
        this.text = text;
    }

    /** The text as a key, or nothing where LINE would not take it as one. */
    public static Optional<DeduplicationKey> of(String text) {
        boolean usable = FORM.matcher(text).matches() && !text.equals("undefined") && !text.equals("null");
        return usable ? Optional.of(new DeduplicationKey(text)) : Optional.empty();
    }

    /** 128 random bits. */
    public static DeduplicationKey random(SecureRandom random) {
        byte[] bits = new byte[RANDOM_BYTES];
        random.nextBytes(bits);
        return new DeduplicationKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The key as it stands in page and event. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeduplicationKey && text.equals(((DeduplicationKey) other).text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
