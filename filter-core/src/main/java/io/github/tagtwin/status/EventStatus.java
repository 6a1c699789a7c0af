package io.github.tagtwin.status;

import io.github.tagtwin.ledger.FieldShares;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the events of one name stand: counts of the last 31 days, today among them. Immutable. */
public final class EventStatus {
    /** How Business Manager shows an event name, told from the last 202, which is no match yet. */
    public enum Standing {
        /** Within 7 days: 可使用. */
        AVAILABLE,
        /** 7 to 30 days ago: 停用中. */
        PAUSED,
        /** 30 to 180 days ago: what Business Manager says then isn't known. */
        QUIET,
        /** More than 180 days ago: a custom event's name isn't shown any more. */
        HIDDEN,
        /** No 202 that is remembered. */
        NEVER
    }

    private static final Duration AVAILABLE = Duration.ofDays(7);
    private static final Duration PAUSED = Duration.ofDays(30);
    private static final Duration SHOWN = Duration.ofDays(180);

    private final @Nullable String name;
    private final EventCounts counts;
    private final @Nullable Instant lastAccepted;
    private final FieldShares fields;

    private EventStatus(@Nullable String name, EventCounts counts, @Nullable Instant lastAccepted, FieldShares fields) {
        this.name = name;
        this.counts = counts;
        this.lastAccepted = lastAccepted;
        this.fields = fields;
    }

    /**
     * Events of a name.
     *
     * @param name null for page views
     * @param lastAccepted null where there was no 202
     */
    public static EventStatus of(
            @Nullable String name, EventCounts counts, @Nullable Instant lastAccepted, FieldShares fields) {
        return new EventStatus(name, counts, lastAccepted, fields);
    }

    /** LINE's event name; page views have none. */
    public Optional<String> name() {
        return Optional.ofNullable(name);
    }

    /** What became of them within 31 days. */
    public EventCounts counts() {
        return counts;
    }

    /** When LINE last answered 202; remembered for 400 days, over restarts. */
    public Optional<Instant> lastAccepted() {
        return Optional.ofNullable(lastAccepted);
    }

    /** Which fields those of the last 24 hours carried. */
    public FieldShares fields() {
        return fields;
    }

    /** How Business Manager shows the name at a moment, if LINE could match these events. */
    public Standing standing(Instant now) {
        if (lastAccepted == null) {
            return Standing.NEVER;
        }
        Duration ago = Duration.between(lastAccepted, now);
        if (ago.compareTo(AVAILABLE) <= 0) {
            return Standing.AVAILABLE;
        }
        if (ago.compareTo(PAUSED) <= 0) {
            return Standing.PAUSED;
        }
        return ago.compareTo(SHOWN) <= 0 ? Standing.QUIET : Standing.HIDDEN;
    }
}
