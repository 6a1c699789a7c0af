package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stores what has gathered in the ring, as one group: what comes in during one commit makes the next. For the store thread
 * alone, but for {@link #underWay}.
 */
final class GroupCommit {
    private static final int MOST = 1000;

    private final Ring ring;
    private final Holds holds;
    private final Lanes lanes;
    private final Drops drops;
    private final Warnings warnings;
    private volatile int underWay;

    GroupCommit(Ring ring, Holds holds, Lanes lanes, Drops drops, Warnings warnings) {
        this.ring = ring;
        this.holds = holds;
        this.lanes = lanes;
        this.drops = drops;
        this.warnings = warnings;
    }

    /** How many events are out of the ring, and not yet in the store. */
    int underWay() {
        return underWay;
    }

    /** Stores a group; whether there was one. */
    boolean step() {
        // Before they leave the ring, so that nobody sees them nowhere.
        underWay = Math.min(MOST, ring.size());
        List<Offered> group = ring.drain(MOST);
        if (!group.isEmpty()) {
            guarded(group);
        }
        underWay = 0;
        drops.tellOfRing();
        return !group.isEmpty();
    }

    private void guarded(List<Offered> group) {
        try {
            store(group);
        } catch (RuntimeException | Error ours) {
            warnings.warn("group", "A group of events could not be stored.", ours);
            group.forEach(offered -> lose(offered, CounterNames.DROPPED_UNWRITABLE));
        }
    }

    private void store(List<Offered> group) {
        Set<Fingerprint> known = new HashSet<>();
        // First, since the fate of an event may be in the same group.
        holds.keep(group.stream().filter(Offered::isToBeHeld).collect(Collectors.toList()), known);
        lanes.append(group.stream().filter(offered -> !offered.isToBeHeld()).collect(Collectors.toList()), known);
    }

    /** Stores all that is in the ring now. */
    void all() {
        int left = ring.size();
        while (left > 0 && step()) {
            left -= MOST;
        }
    }

    /** Counts what is in the ring as lost, since nothing can be stored any more. */
    void refuseAll() {
        ring.drain(Integer.MAX_VALUE).forEach(offered -> lose(offered, CounterNames.DROPPED_NO_STORE));
    }

    private void lose(Offered offered, String reason) {
        offered.refuse();
        if (offered.event().isPresent()) {
            drops.count(reason, offered);
        }
    }
}
