package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.ledger.StoryMoment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores events in their lanes, those that were held in place of what was held. For the store thread alone. */
final class Lanes {
    private final Storage storage;
    private final Scribe scribe;
    private final Room room;
    private final Arrivals arrivals;
    private final Counters counters;
    private final Ledger ledger;
    private final Drops drops;

    Lanes(Storage storage, Scribe scribe, Room room, Arrivals arrivals, Counters counters, Drops drops) {
        this.storage = storage;
        this.scribe = scribe;
        this.room = room;
        this.arrivals = arrivals;
        this.counters = counters;
        this.ledger = counters.ledger();
        this.drops = drops;
    }

    /**
     * Stores a group in its order.
     *
     * @param known fingerprints of conversions that were stored a moment ago
     */
    void append(List<Offered> group, Set<Fingerprint> known) {
        List<Long> tickets = new ArrayList<>();
        List<QueuedEvent> fresh = new ArrayList<>();
        List<QueuedEvent> released = new ArrayList<>();
        for (Offered offered : group) {
            HeldTicket ticket = offered.ticket().orElse(null);
            if (ticket == null || ticket.isRefused()) {
                countAgain(offered);
                add(offered, known, fresh);
            } else if (ticket.isHeld() && isHeld(ticket.number())) {
                tickets.add(ticket.number());
                countTakenBack(offered);
                add(offered, released);
            }
        }
        store(tickets, inOrder(room.admit(fresh), released));
    }

    // It was dropped when it was to be held, and there is room by now.
    private void countAgain(Offered offered) {
        if (offered.ticket().isPresent()) {
            offered.event().ifPresent(event -> ledger.of(event.lane()).joined("offered-again", 1));
        }
    }

    private void countTakenBack(Offered offered) {
        if (offered.event().isEmpty()) {
            offered.ticket().flatMap(HeldTicket::lane).ifPresent(lane -> ledger.of(lane)
                    .takenBack("withdrawn"));
            offered.ticket().ifPresent(ticket -> ledger.stories()
                    .tell(Set.of(ticket.number()), StoryMoment.Kind.WITHDRAWN, ""));
        }
    }

    private boolean isHeld(long number) {
        return storage.mayBeOutOfReach(number)
                || storage.with(
                        store -> Storage.capability(store, Holding.class).isHeld(number));
    }

    private void add(Offered offered, Set<Fingerprint> known, List<QueuedEvent> fresh) {
        if (scribe.isKnown(offered) || !offered.fingerprint().map(known::add).orElse(true)) {
            drops.knownAlready(offered);
        } else {
            add(offered, fresh);
        }
    }

    private void add(Offered offered, List<QueuedEvent> events) {
        QueuedEvent event = scribe.written(offered);
        if (event != null) {
            events.add(event);
            offered.event().ifPresent(of -> ledger.stories().stored(of, event.sequence(), false));
        }
    }

    private static List<QueuedEvent> inOrder(List<QueuedEvent> fresh, List<QueuedEvent> released) {
        if (released.isEmpty()) {
            return fresh;
        }
        List<QueuedEvent> all = new ArrayList<>(fresh);
        all.addAll(released);
        all.sort((one, other) -> Long.compare(one.sequence(), other.sequence()));
        return all;
    }

    private void store(List<Long> tickets, List<QueuedEvent> events) {
        if (!tickets.isEmpty()) {
            settle(tickets, events);
        } else if (!events.isEmpty()) {
            storage.change(store -> store.append(events));
        }
        counters.add(CounterNames.QUEUED, events.size());
        arrivals.in(events.stream().map(QueuedEvent::lane).collect(Collectors.toSet()));
    }

    /** Lets go of held events, and stores others in their lanes. */
    private void settle(List<Long> tickets, List<QueuedEvent> events) {
        storage.change(store -> Storage.capability(store, Holding.class).settle(tickets, events));
        // The disk has the held ones still, and hasn't the others, which move there later.
        storage.owe(Collections.min(tickets), store -> Storage.capability(store, Holding.class)
                .settle(tickets, List.of()));
    }
}
