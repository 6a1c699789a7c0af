package io.github.tagtwin.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A moment as histories count it: by minutes, quarters of an hour, and days of a zone. Immutable. */
final class Moment {
    private static final long MINUTE = 60;
    private static final long QUARTER = 15 * MINUTE;

    private final Instant at;
    private final ZoneId zone;

    Moment(Instant at, ZoneId zone) {
        this.at = at;
        this.zone = zone;
    }

    long minute() {
        return Math.floorDiv(at.getEpochSecond(), MINUTE);
    }

    long quarter() {
        return Math.floorDiv(at.getEpochSecond(), QUARTER);
    }

    /** Days since 1970-01-01, by the calendar of the zone. */
    long day() {
        return LocalDate.ofInstant(at, zone).toEpochDay();
    }

    /** The number of its step in a span. */
    long step(History.Span span) {
        return span == History.Span.HOUR ? minute() : span == History.Span.DAY ? quarter() : day();
    }

    /** When a step of a span begins. */
    Instant begin(History.Span span, long step) {
        return span == History.Span.MONTH
                ? LocalDate.ofEpochDay(step).atStartOfDay(zone).toInstant()
                : Instant.ofEpochSecond(step * span.step().toSeconds());
    }
}
