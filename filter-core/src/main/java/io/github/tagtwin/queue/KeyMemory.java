package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The capability of an {@link EventStore} to remember which conversions were queued, long after LINE has them. An event's
 * {@link QueuedEvent#sentKey} is entered in the commit that stores or holds it, and taken back in the one that sets it
 * aside, withdraws or drops it.
 */
public interface KeyMemory {
    /** Whether a conversion of this fingerprint was queued. */
    boolean remembers(Fingerprint fingerprint) throws IOException;

    /** Those of some fingerprints that {@link #remembers} knows. */
    default Set<Fingerprint> known(Collection<Fingerprint> fingerprints) throws IOException {
        Set<Fingerprint> known = new HashSet<>();
        for (Fingerprint fingerprint : fingerprints) {
            if (remembers(fingerprint)) {
                known.add(fingerprint);
            }
        }
        return known;
    }

    /** The keys that were entered first, at most {@code limit}. */
    List<SentKey> oldestKeys(int limit) throws IOException;

    /** Enters keys that another store remembered; what is known already stays as it is. */
    void remember(List<SentKey> keys) throws IOException;

    /** Forgets keys. */
    void forget(List<SentKey> keys) throws IOException;

    /** How many keys are remembered. */
    long keys() throws IOException;
}
