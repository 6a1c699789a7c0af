package io.github.tagtwin.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** One step of a {@link History}. Counts are events that went this way within the step. Immutable. */
public final class HistoryStep {
    private static final long UNKNOWN = -1;

    private final Instant begin;
    private final long pageViews;
    private final SortedMap<String, Long> conversions;
    private final long accepted;
    private final long dropped;
    private final long setAside;
    private final long waiting;

    private HistoryStep(
            Instant begin,
            long pageViews,
            SortedMap<String, Long> conversions,
            long accepted,
            long dropped,
            long setAside,
            long waiting) {
        this.begin = begin;
        this.pageViews = pageViews;
        this.conversions = conversions;
        this.accepted = accepted;
        this.dropped = dropped;
        this.setAside = setAside;
        this.waiting = waiting;
    }

    /** A step in which nothing happened, and of which nobody knows what waited. */
    public static HistoryStep beginning(Instant begin) {
        return new HistoryStep(begin, 0, Collections.emptySortedMap(), 0, 0, 0, UNKNOWN);
    }

    /** The same with events that were recorded: page views, and conversions by event name. */
    public HistoryStep recorded(long views, SortedMap<String, Long> byName) {
        SortedMap<String, Long> copy = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
        return new HistoryStep(begin, views, copy, accepted, dropped, setAside, waiting);
    }

    /** The same with events that left the queue: answered with 202, lost or left out, set aside. */
    public HistoryStep left(long taken, long lost, long aside) {
        return new HistoryStep(begin, pageViews, conversions, taken, lost, aside, waiting);
    }

    /** The same with the number of events that waited at its end, or wait now. */
    public HistoryStep waiting(long events) {
        return new HistoryStep(begin, pageViews, conversions, accepted, dropped, setAside, events);
    }

    /** When it began. */
    public Instant begin() {
        return begin;
    }

    /** Page views for LINE. */
    public long pageViews() {
        return pageViews;
    }

    /** Conversions for LINE, by event name. */
    public SortedMap<String, Long> conversions() {
        return conversions;
    }

    /** Answered by LINE with 202. */
    public long accepted() {
        return accepted;
    }

    /** Lost or left out, for whatever reason. */
    public long dropped() {
        return dropped;
    }

    /** Taken out of the queue and kept aside. */
    public long setAside() {
        return setAside;
    }

    /** How many waited at its end; empty where nobody looked, since the application didn't run. */
    public OptionalLong waiting() {
        return waiting == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(waiting);
    }
}
