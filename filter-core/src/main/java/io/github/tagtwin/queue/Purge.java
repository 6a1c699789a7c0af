package io.github.tagtwin.queue;

import io.github.tagtwin.ledger.Ledger;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Removes events of persons, a piece at a time, so that nothing else waits for long. */
final class Purge {
    private final Predicate<QueuedEvent> match;
    private final int piece;
    private final Ledger ledger;
    private long after;
    private long removed;

    Purge(Predicate<QueuedEvent> match, int piece, Ledger ledger) {
        this.match = match;
        this.piece = piece;
        this.ledger = ledger;
    }

    /** Looks at a piece; false where nothing is left. */
    boolean step(Storage storage) throws IOException {
        if (!storage.isReachable()) {
            throw new IOException("the disk can't be used now");
        }
        return storage.onDisk(store -> {
            Purging purging = Storage.capability(store, Purging.class);
            List<QueuedEvent> events = purging.all(after, piece);
            purge(events.stream().filter(match).collect(Collectors.toList()), purging);
            after = events.isEmpty() ? after : events.get(events.size() - 1).sequence();
            return events.size() == piece;
        });
    }

    private void purge(List<QueuedEvent> events, Purging purging) throws IOException {
        if (!events.isEmpty()) {
            purging.purge(events).forEach(event -> ledger.of(event.lane()).takenBack("purged"));
            removed += events.size();
        }
    }

    /** How many events are gone. */
    long removed() {
        return removed;
    }
}
