package io.github.tagtwin.queue;

import java.util.EnumMap;
import java.util.Map;

/**
 * Counts the events that are lost, by reason and rank, and tells the operator. Thread-safe; a request thread counts alone,
 * the store thread tells.
 */
final class Drops {
    private final Counters counters;
    private final Warnings warnings;
    private final Map<Rank, Long> toldOfRing = new EnumMap<>(Rank.class);

    Drops(Counters counters, Warnings warnings) {
        this.counters = counters;
        this.warnings = warnings;
    }

    /** Events are lost. */
    void count(String reason, Rank rank, long events) {
        if (events > 0) {
            counters.add(reason, events);
            counters.add(reason + "." + rank.code(), events);
        }
    }

    /** An event is lost since the ring was full; told later. */
    void atRing(Rank rank) {
        count(CounterNames.DROPPED_FULL, rank, 1);
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
    void told(String reason, String why, Map<Rank, Long> lost) {
        lost.forEach((rank, events) -> count(reason, rank, events));
        tell(reason, why, lost);
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
