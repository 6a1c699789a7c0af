package io.github.tagtwin.queue;

import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.ledger.Stories;
import io.github.tagtwin.ledger.StoryMoment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the events that are lost, by reason and rank, and tells the operator. Thread-safe; a request thread counts alone,
 * the store thread tells.
 */
final class Drops {
    private final Counters counters;
    private final Warnings warnings;
    private final Ledger ledger;
    private final Map<Rank, Long> toldOfRing = new EnumMap<>(Rank.class);

    Drops(Counters counters, Warnings warnings) {
        this.counters = counters;
        this.ledger = counters.ledger();
        this.warnings = warnings;
    }

    /** The stories in which losses stand, too. */
    Stories stories() {
        return ledger.stories();
    }

    /** What was offered is lost. */
    void count(String reason, Offered offered) {
        count(reason, offered.rank());
        offered.event().ifPresent(event -> {
            ledger.of(event.lane()).dropped(code(reason), event.type(), event.name());
            ledger.stories().tell(event, StoryMoment.Kind.DROPPED, code(reason));
        });
    }

    /** A conversion is left out, since it was queued before. */
    void knownAlready(Offered offered) {
        counters.add(CounterNames.DROPPED_ALREADY_SENT);
        offered.event().ifPresent(event -> {
            String reason = code(CounterNames.DROPPED_ALREADY_SENT);
            ledger.of(event.lane()).dropped(reason, event.type(), event.name());
            ledger.stories().tell(event, StoryMoment.Kind.DROPPED, reason);
        });
    }

    private void count(String reason, QueuedEvent lost) {
        count(reason, lost.rank());
        ledger.of(lost.lane()).dropped(code(reason), lost.type(), lost.name());
        ledger.stories().tell(Set.of(lost.sequence()), StoryMoment.Kind.DROPPED, code(reason));
    }

    private void count(String reason, Rank rank) {
        counters.add(reason);
        counters.add(reason + "." + rank.code());
    }

    private static String code(String counter) {
        return counter.substring(counter.indexOf('.') + 1);
    }

    /** An event is lost since the ring was full; told later. */
    void atRing(Offered offered) {
        count(CounterNames.DROPPED_FULL, offered);
    }

    /** The fate of a held event found no room: it is sent at its deadline. */
    void unsettled() {
        counters.add(CounterNames.UNSETTLED);
    }

    /** Tells what was lost at the ring since the last time. For the store thread. */
    void tellOfRing() {
        Map<Rank, Long> lost = new EnumMap<>(Rank.class);
        for (Rank rank : Rank.values()) {
            long all = counters.get(CounterNames.DROPPED_FULL + "." + rank.code());
            lost.put(rank, all - toldOfRing.getOrDefault(rank, 0L));
            toldOfRing.put(rank, all);
        }
        tell("ring-full", "The queue's ring was full", lost);
    }

    /** Events are lost, which is told at once. */
    void told(String reason, String why, List<QueuedEvent> lost) {
        Map<Rank, Long> byRank = new EnumMap<>(Rank.class);
        lost.forEach(event -> {
            count(reason, event);
            byRank.merge(event.rank(), 1L, Long::sum);
        });
        tell(reason, why, byRank);
    }

    private void tell(String reason, String why, Map<Rank, Long> lost) {
        String all = described(lost);
        if (!all.isEmpty()) {
            warnings.warn(reason, why + ": dropped " + all + ".");
        }
    }

    private static String described(Map<Rank, Long> lost) {
        StringBuilder text = new StringBuilder();
        lost.forEach((rank, events) -> {
            if (events > 0) {
                text.append(text.length() == 0 ? "" : ", ").append(events + " " + rank.plural());
            }
        });
        return text.toString();
    }
}
