package io.github.tagtwin.queue;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings to the disk at once who doesn't agree any more, so that a crash before the walk that removes events makes nobody
 * agree again. For the store thread alone.
 */
final class KeptWithdrawals {
    private final Storage storage;
    private final Withdrawn withdrawn;
    private final Time time;

    KeptWithdrawals(Storage storage, Withdrawn withdrawn, Time time) {
        this.storage = storage;
        this.withdrawn = withdrawn;
        this.time = time;
    }

    /** Whether the disk doesn't have all of it, and can be used. */
    boolean isBehind() {
        return withdrawn.hasChanged() && storage.isReachable();
    }

    /** Brings the disk up to date. */
    void keep() {
        Map<Long, Instant> some = new HashMap<>();
        Set<Long> forgotten = new HashSet<>();
        withdrawn.takeChanges((hash, at) -> {
            if (at == null) {
                forgotten.add(hash);
            } else {
                some.put(hash, at);
            }
        });
        try {
            storage.onDisk(store -> {
                Optional<WithdrawalMemory> memory = store.capability(WithdrawalMemory.class);
                if (memory.isPresent()) {
                    memory.get().remember(some, forgotten);
                }
                return true;
            });
        } catch (IOException later) {
            // All of it is kept again once the disk can be used.
        }
    }

    /** Learns what the disk remembers, which has just been opened; whether it is anything. */
    boolean opened() {
        try {
            return storage.onDisk(this::join);
        } catch (IOException later) {
            return false;
        }
    }

    /** Learns what another store remembers, and brings it to the disk. */
    void adopt(EventStore store) throws IOException {
        if (join(store)) {
            keep();
        }
    }

    private boolean join(EventStore store) throws IOException {
        Optional<WithdrawalMemory> memory = store.capability(WithdrawalMemory.class);
        Map<Long, Instant> stored = memory.isPresent() ? memory.get().withdrawals() : Map.of();
        withdrawn.join(stored, time.now());
        return !stored.isEmpty();
    }
}
