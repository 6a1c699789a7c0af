package io.github.tagtwin.ledger;

import io.github.tagtwin.event.UserField;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many of the events of the last 24 hours, or since the start where that is later, carried each user-match field and
 * each mapping key: the only diagnosis there is of what LINE can match. Immutable.
 */
public final class FieldShares {
    private final long events;
    private final long matchable;
    private final Map<UserField, Long> with;

    private FieldShares(long events, long matchable, Map<UserField, Long> with) {
        this.events = events;
        this.matchable = matchable;
        this.with = with;
    }

    /**
     * Shares.
     *
     * @param events all of them
     * @param matchable those with a field at least by which LINE can find a user without an earlier mapping
     * @param with those with each field; a field that isn't named was on none
     */
    public static FieldShares of(long events, long matchable, Map<UserField, Long> with) {
        Map<UserField, Long> all = new EnumMap<>(UserField.class);
        for (UserField field : UserField.values()) {
            all.put(field, with.getOrDefault(field, 0L));
        }
        return new FieldShares(events, matchable, Collections.unmodifiableMap(all));
    }

    /** All events that were looked at. */
    public long events() {
        return events;
    }

    /** Events with at least one field that {@linkplain UserField#matches matches} by itself. */
    public long matchable() {
        return matchable;
    }

    /** Events with each field; every field is there. */
    public Map<UserField, Long> with() {
        return with;
    }

    /** The share of events with the field, 0 to 1; 0 where there were no events. */
    public double share(UserField field) {
        return events == 0 ? 0 : (double) with.getOrDefault(field, 0L) / events;
    }

    /** The share of {@link #matchable} events, 0 to 1; 0 where there were no events. */
    public double matchableShare() {
        return events == 0 ? 0 : (double) matchable / events;
    }
}
