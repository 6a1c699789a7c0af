package io.github.tagtwin.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs texts that leave the server, so that whoever brings one back can't have changed it. Without the setting
 * {@code key-secret} the secret is no secret, and a seal only tells what is ours from what isn't.
 *
 * <p>Thread-safe.
 */
public final class Seal {
    private static final int BYTES = 16;
    private static final int LETTERS = 22;

    private final KeyedHash hash;

    private Seal(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * A seal.
     *
     * @param secret equal on all nodes
     * @param purpose what is sealed: a text of one purpose is none of another
     */
    public static Seal of(String secret, String purpose) {
        return new Seal(KeyedHash.withSecret(secret).forPurpose(purpose));
    }

    /** The text with its signature behind it: a dot, and 22 of {@code A-Z a-z 0-9 _ -}. */
    public String sealed(String text) {
        return text + "." + mark(text);
    }

    /** What was sealed; nothing where the text isn't as it was. */
    public Optional<String> opened(String sealed) {
        int dot = sealed.length() - LETTERS - 1;
        if (dot < 0 || sealed.charAt(dot) != '.') {
            return Optional.empty();
        }
        String text = sealed.substring(0, dot);
        boolean ours = MessageDigest.isEqual(bytes(mark(text)), bytes(sealed.substring(dot + 1)));
        return ours ? Optional.of(text) : Optional.empty();
    }

    /** What a text is known by, without saying what it is: 22 of {@code A-Z a-z 0-9 _ -}. */
    public String mark(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash.of(text), BYTES));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
