package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.ledger.Stories;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps events whose fate isn't settled yet, and tells those who wait for it. For the store thread alone. */
final class Holds {
    private final Storage storage;
    private final Scribe scribe;
    private final Room room;
    private final Drops drops;
    private final Deadlines deadlines;
    private final Stories stories;

    Holds(Storage storage, Scribe scribe, Room room, Drops drops, Deadlines deadlines) {
        this.storage = storage;
        this.scribe = scribe;
        this.room = room;
        this.drops = drops;
        this.deadlines = deadlines;
        this.stories = drops.stories();
    }

    /** Keeps a group, and adds the fingerprints of its conversions to those that are known. */
    void keep(List<Offered> group, Set<Fingerprint> known) {
        Map<HeldEvent, Offered> wanted = new LinkedHashMap<>();
        for (Offered offered : group) {
            wanted(offered, known, wanted);
        }
        if (!wanted.isEmpty()) {
            keep(wanted);
        }
    }

    private void wanted(Offered offered, Set<Fingerprint> known, Map<HeldEvent, Offered> wanted) {
        if (scribe.isKnown(offered) || !offered.fingerprint().map(known::add).orElse(true)) {
            drops.knownAlready(offered);
            offered.ticket().ifPresent(HeldTicket::knownAlready);
            return;
        }
        QueuedEvent event = scribe.written(offered);
        if (event == null) {
            offered.refuse();
        } else {
            wanted.put(HeldEvent.of(event, offered.deadline().orElse(offered.at())), offered);
        }
    }

    private void keep(Map<HeldEvent, Offered> wanted) {
        Set<QueuedEvent> admitted = new HashSet<>(
                room.admit(wanted.keySet().stream().map(HeldEvent::event).collect(Collectors.toList())));
        List<HeldEvent> kept = new ArrayList<>(wanted.keySet());
        kept.removeIf(held -> !admitted.contains(held.event()));
        storage.change(store -> Storage.capability(store, Holding.class).hold(kept));
        kept.forEach(deadlines::expect);
        wanted.forEach((held, offered) -> {
            if (admitted.contains(held.event())) {
                long number = held.event().sequence();
                offered.event().ifPresent(event -> stories.stored(event, number, true));
                offered.ticket().ifPresent(ticket -> ticket.held(number, storage.isDurable()));
            } else {
                offered.refuse();
            }
        });
    }
}
