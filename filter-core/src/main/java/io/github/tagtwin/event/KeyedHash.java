package io.github.tagtwin.event;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes under a secret, so that who doesn't know it can neither make nor guess them. Thread-safe. */
final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private KeyedHash(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    static KeyedHash withSecret(String secret) {
        return new KeyedHash(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A hash for one purpose: what is made for another one doesn't fit. */
    KeyedHash forPurpose(String purpose) {
        return new KeyedHash(of(purpose));
    }

    /** 32 bytes. */
    byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
        }
    }
}
