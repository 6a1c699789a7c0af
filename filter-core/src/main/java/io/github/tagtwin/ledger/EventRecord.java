package io.github.tagtwin.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What is remembered of the events of a name. Immutable. */
public final class EventRecord {
    private final Map<Column, Long> month;
    private final long lastAccepted;
    private final FieldShares fields;

    EventRecord(Map<Column, Long> month, long lastAccepted, FieldShares fields) {
        this.month = month;
        this.lastAccepted = lastAccepted;
        this.fields = fields;
    }

    private long get(Column column) {
        return month.getOrDefault(column, 0L);
    }

    /** Made for LINE within 31 days. */
    public long recorded() {
        return get(Column.RECORDED);
    }

    /** Answered with 202 within 31 days. */
    public long accepted() {
        return get(Column.ACCEPTED);
    }

    /** Lost or left out within 31 days. */
    public long dropped() {
        return get(Column.DROPPED);
    }

    /** Set aside within 31 days. */
    public long setAside() {
        return get(Column.SET_ASIDE);
    }

    /** When LINE last answered 202, within 400 days. */
    public Optional<Instant> lastAccepted() {
        return lastAccepted == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastAccepted));
    }

    /** Which fields those of the last 24 hours carried. */
    public FieldShares fields() {
        return fields;
    }
}
