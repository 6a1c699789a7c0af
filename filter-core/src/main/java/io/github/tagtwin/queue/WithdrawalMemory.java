package io.github.tagtwin.queue;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The capability of an {@link EventStore} to remember who doesn't agree any more, by hashes that tell nothing of anybody. */
public interface WithdrawalMemory {
    /** All that is remembered: since when, by the hash of what names a person. */
    Map<Long, Instant> withdrawals() throws IOException;

    /** Remembers some in the place of earlier ones of the same hashes, and forgets others, in one commit. */
    void remember(Map<Long, Instant> some, Set<Long> forgotten) throws IOException;
}
