package io.github.tagtwin.event;

import java.util.Arrays;
import java.util.Base64;

/**
 * Makes a deduplication key of the shop's own id, the same on every node and on every repeat: the id itself where LINE
 * takes it, else a keyed hash of it.
 *
 * <p>Thread-safe.
 */
public final class BusinessKeys {
    private final KeyedHash hash;

    private BusinessKeys(KeyedHash hash) {
        this.hash = hash;
    }

    /**
     * Keys under a secret.
     *
     * @param secret equal on all nodes; never derived from the access token, which changes
     */
    public static BusinessKeys withSecret(String secret) {
        return new BusinessKeys(KeyedHash.withSecret(secret));
    }

    /** The key of a non-empty id. */
    public DeduplicationKey of(String businessId) {
        return DeduplicationKey.of(businessId).orElseGet(() -> hashed(businessId));
    }

    /**
     * What is remembered of an event that was queued, so that the same sale isn't sent a second time however late it comes
     * again.
     *
     * @param lineTagId a LINE Tag ID, which holds no line break
     * @param eventName an event name that LINE takes, which holds none either
     * @param businessId the shop's own id, not empty
     */
    public Fingerprint fingerprint(String lineTagId, String eventName, String businessId) {
        byte[] known = hash.of(lineTagId + "\n" + eventName + "\n" + businessId);
        return Fingerprint.of(Arrays.copyOf(known, Fingerprint.LENGTH));
    }

    private DeduplicationKey hashed(String businessId) {
        return DeduplicationKey.of(Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(businessId)))
                .orElseThrow();
    }
}
