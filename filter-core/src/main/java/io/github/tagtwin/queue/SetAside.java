package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends events again that were set aside. For the store thread alone. */
final class SetAside {
    private final Storage storage;
    private final Arrivals arrivals;
    private final Counters counters;

    SetAside(Storage storage, Arrivals arrivals, Counters counters) {
        this.storage = storage;
        this.arrivals = arrivals;
        this.counters = counters;
    }

    /** Sends the event of this number again; how many that were: one, or none. */
    int sendAgain(long number) {
        Optional<SetAsideEvent> aside = storage.with(store -> found(store, number));
        return aside.isPresent() ? sendAgain(aside.get()) : 0;
    }

    private int sendAgain(SetAsideEvent aside) {
        List<Long> number = List.of(aside.event().sequence());
        QueuedEvent again = aside.again(storage.nextSequence());
        storage.change(store -> Storage.capability(store, Listing.class).sendAgain(number, List.of(again)));
        counters.add(CounterNames.SENT_AGAIN);
        counters.ledger().of(again.lane()).joined("sent-again", 1);
        counters.ledger().stories().moved(aside.event().sequence(), again.sequence());
        arrivals.in(Set.of(again.lane()));
        return 1;
    }

    /** The event of this number, if it may be sent again. */
    static Optional<SetAsideEvent> found(EventStore store, long number) throws IOException {
        List<SetAsideEvent> next = Storage.capability(store, Listing.class).listSetAside(number - 1, 1);
        boolean there = !next.isEmpty() && next.get(0).event().sequence() == number;
        return there && next.get(0).canBeSentAgain() && !isKnown(store, next.get(0))
                ? Optional.of(next.get(0))
                : Optional.empty();
    }

    // Queued once more since: LINE would get it twice.
    private static boolean isKnown(EventStore store, SetAsideEvent aside) throws IOException {
        Optional<Fingerprint> fingerprint = aside.event().fingerprint();
        Optional<KeyMemory> memory = store.capability(KeyMemory.class);
        return fingerprint.isPresent() && memory.isPresent() && memory.get().remembers(fingerprint.get());
    }
}
