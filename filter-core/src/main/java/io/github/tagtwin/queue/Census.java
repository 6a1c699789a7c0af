package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.ledger.Ledger;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Counts what lies in a queue's store when it is first opened, so that what waits can be told from then on. */
final class Census implements StoreOpener {
    private final StoreOpener opener;
    private final Ledger ledger;
    private boolean taken;

    Census(StoreOpener opener, Ledger ledger) {
        this.opener = opener;
        this.ledger = ledger;
    }

    @Override
    public EventStore open() throws IOException {
        EventStore store = opener.open();
        if (!taken) {
            boolean counted = false;
            try {
                count(store);
                counted = true;
            } finally {
                if (!counted) {
                    store.close();
                }
            }
            taken = true;
        }
        return store;
    }

    private void count(EventStore store) throws IOException {
        for (Lane lane : store.lanes()) {
            found(lane, store.size(lane));
        }
        Optional<Holding> holding = store.capability(Holding.class);
        if (holding.isPresent()) {
            holding.get()
                    .overdue(Instant.MAX, Integer.MAX_VALUE)
                    .forEach(held -> found(held.event().lane(), 1));
        }
    }

    private void found(Lane lane, long events) {
        ledger.of(lane).joined("found", events);
    }

    @Override
    public Optional<LeftOver> leftOver() throws IOException {
        return opener.leftOver();
    }
}
