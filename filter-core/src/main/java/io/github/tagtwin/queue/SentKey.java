package io.github.tagtwin.queue;

import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Fingerprint;
import java.time.Instant;

/** What is remembered of a conversion with a business id, once it is queued: enough to know it again. Immutable. */
public final class SentKey {
    private final Fingerprint fingerprint;
    private final DeduplicationKey key;
    private final Instant at;

    private SentKey(Fingerprint fingerprint, DeduplicationKey key, Instant at) {
        this.fingerprint = fingerprint;
        this.key = key;
        this.at = at;
    }

    static SentKey of(Fingerprint fingerprint, DeduplicationKey key, Instant at) {
        return new SentKey(fingerprint, key, at);
    }

    /** By what it is known again. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The key under which it was queued: its page's, or the business id's own. */
    public DeduplicationKey key() {
        return key;
    }

    /** When it was queued, by the wall clock. */
    public Instant at() {
        return at;
    }
}
