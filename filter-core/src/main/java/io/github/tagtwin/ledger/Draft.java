package io.github.tagtwin.ledger;

import io.github.tagtwin.event.ConversionEvent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story that isn't at its end. Knows its event until that has its place in the queue. Thread-safe. */
final class Draft {
    private static final long NOWHERE = 0;
    private static final Set<StoryMoment.Kind> ENDS = EnumSet.of(StoryMoment.Kind.DROPPED, StoryMoment.Kind.WITHDRAWN);

    private final long number;
    private final String lineTagId;
    private final @Nullable String name;
    private volatile StoryStart start;
    private final List<StoryMoment> moments = new ArrayList<>(6);
    private volatile @Nullable ConversionEvent event;
    private volatile long sequence = NOWHERE;

    Draft(long number, ConversionEvent event, StoryStart start) {
        this(number, event.lane().lineTagId(), event.name().orElse(null), start);
        this.event = event;
    }

    Draft(long number, String lineTagId, @Nullable String name, StoryStart start) {
        this.number = number;
        this.lineTagId = lineTagId;
        this.name = name;
        this.start = start;
    }

    long number() {
        return number;
    }

    /** Whether it is of this event, or of a later version of it. */
    boolean isOf(ConversionEvent other) {
        ConversionEvent mine = event;
        return mine != null && (mine == other || isVersion(mine, other));
    }

    // A held event gets another key and more fields when its page comes, and keeps its time.
    private static boolean isVersion(ConversionEvent mine, ConversionEvent other) {
        return mine.name().isPresent()
                && mine.time().equals(other.time())
                && mine.name().equals(other.name())
                && mine.lane().equals(other.lane());
    }

    /** More is known of the event than at first. */
    void restart(StoryStart other) {
        start = other;
    }

    /** The event has a place in the queue. */
    void placed(long at, boolean held) {
        sequence = at;
        if (!held) {
            event = null;
        }
    }

    long sequence() {
        return sequence;
    }

    synchronized void tell(StoryMoment moment) {
        // Of many tries the latest is told.
        moments.removeIf(earlier -> earlier.kind() == moment.kind());
        moments.add(moment);
        if (ENDS.contains(moment.kind())) {
            event = null;
        }
    }

    synchronized Story story() {
        return Story.of(number, lineTagId, name, start, moments);
    }
}
