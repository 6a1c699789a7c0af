package io.github.tagtwin.ledger;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a day's counts are of: events of a LINE Tag ID and a name, or the LINE Tag ID as a whole. Immutable. */
final class DayRow {
    private final String lineTagId;
    private final @Nullable EventName name;

    private DayRow(String lineTagId, @Nullable EventName name) {
        this.lineTagId = lineTagId;
        this.name = name;
    }

    static DayRow of(String lineTagId, EventName name) {
        return new DayRow(lineTagId, name);
    }

    /** Of a LINE Tag ID as a whole. */
    static DayRow whole(String lineTagId) {
        return new DayRow(lineTagId, null);
    }

    String lineTagId() {
        return lineTagId;
    }

    /** Null where it is of a LINE Tag ID as a whole. */
    @Nullable EventName name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayRow
                && lineTagId.equals(((DayRow) other).lineTagId)
                && Objects.equals(name, ((DayRow) other).name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lineTagId, name);
    }
}
