package io.github.tagtwin.servlet;

import io.github.tagtwin.status.EventStatus;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the events of one LINE Tag ID and name stand, in a form that JMX can show: times by ISO 8601. Counts are of the last 31
 * days, today among them; fields of the last 24 hours. Immutable.
 *
 * @since 0.1.0
 */
public final class EventFigures {
    private final String lineTagId;
    private final EventStatus event;

    EventFigures(String lineTagId, EventStatus event) {
        this.lineTagId = lineTagId;
        this.event = event;
    }

    public String getLineTagId() {
        return lineTagId;
    }

    /** LINE's event name; empty for page views. */
    public String getName() {
        return event.name().orElse("");
    }

    /** Made for LINE. */
    public long getRecorded() {
        return event.counts().recorded();
    }

    /** Answered by LINE with 202. */
    public long getAccepted() {
        return event.counts().accepted();
    }

    /** Lost or left out. */
    public long getDropped() {
        return event.counts().dropped();
    }

    /** Taken out of the queue and kept aside. */
    public long getSetAside() {
        return event.counts().setAside();
    }

    /** When LINE last answered 202; empty where that isn't remembered. A 202 says nothing about a match. */
    public String getLastAccepted() {
        return event.lastAccepted().map(Instant::toString).orElse("");
    }

    /** The share of events with a field by which LINE can find a user without an earlier mapping, 0 to 1. */
    public double getMatchableShare() {
        return event.fields().matchableShare();
    }

    /** The share of events with each field of LINE's {@code user} table, 0 to 1. */
    public SortedMap<String, Double> getFieldShares() {
        SortedMap<String, Double> shares = new TreeMap<>();
        event.fields()
                .with()
                .keySet()
                .forEach(field -> shares.put(field.lineName(), event.fields().share(field)));
        return shares;
    }
}
