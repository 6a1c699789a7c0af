package io.github.tagtwin.event;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a deduplication key of the shop's own id, the same on every node and on every repeat: the id itself where LINE
 * takes it, else a keyed hash of it.
 *
 * <p>Thread-safe.
 */
public final class BusinessKeys {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private BusinessKeys(SecretKeySpec secret) {
        this.secret = secret;
    }

    /**
     * Keys under a secret.
     *
     * @param secret equal on all nodes; never derived from the access token, which changes
     */
    public static BusinessKeys withSecret(String secret) {
        return new BusinessKeys(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    }

    /** The key of a non-empty id. */
    public DeduplicationKey of(String businessId) {
        return DeduplicationKey.of(businessId).orElseGet(() -> hashed(businessId));
    }

    private DeduplicationKey hashed(String businessId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] hash = mac.doFinal(businessId.getBytes(StandardCharsets.UTF_8));
            return DeduplicationKey.of(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
                    .orElseThrow();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, absent);
        }
    }
}
