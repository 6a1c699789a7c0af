package io.github.tagtwin.ledger;

import io.github.tagtwin.event.UserField;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What happened to the events of one LINE Tag ID up to a moment: copied out of a ledger, for reading. Immutable. */
public final class Chronicle {
    private static final List<Column> DAILY =
            List.of(Column.RECORDED, Column.ACCEPTED, Column.DROPPED, Column.SET_ASIDE);

    private final Map<History.Span, History> histories = new EnumMap<>(History.Span.class);
    private final SortedMap<EventName, EventRecord> events = new TreeMap<>();
    private final FieldShares fields;

    Chronicle(String lineTagId, TagLedger tag, DayBook days, Moment now) {
        for (History.Span span : History.Span.values()) {
            histories.put(span, new SpanReader(lineTagId, tag, days, now, span).history());
        }
        days.forEach((day, row) -> {
            if (row.lineTagId().equals(lineTagId) && row.name() != null) {
                events.computeIfAbsent(row.name(), name -> record(lineTagId, name, tag, days, now));
            }
        });
        this.fields = shares(tag.rows().values(), now.quarter());
    }

    private static EventRecord record(String lineTagId, EventName name, TagLedger tag, DayBook days, Moment now) {
        DayRow row = DayRow.of(lineTagId, name);
        Map<Column, Long> month = new EnumMap<>(Column.class);
        for (Column column : DAILY) {
            long sum = 0;
            for (int back = 0; back < History.Span.MONTH.steps(); back++) {
                sum += days.get(now.day() - back, row, column);
            }
            month.put(column, sum);
        }
        Row live = tag.rows().get(name);
        long last = Math.max(days.lastAccepted(row), live == null ? 0 : live.lastAccepted());
        return new EventRecord(month, last, shares(live == null ? List.of() : List.of(live), now.quarter()));
    }

    private static FieldShares shares(Collection<Row> rows, long quarter) {
        Map<UserField, Long> with = new EnumMap<>(UserField.class);
        for (UserField field : UserField.values()) {
            with.put(field, sum(rows, quarter, Column.of(field)));
        }
        return FieldShares.of(sum(rows, quarter, Column.RECORDED), sum(rows, quarter, Column.MATCHABLE), with);
    }

    private static long sum(Collection<Row> rows, long quarter, Column column) {
        return rows.stream()
                .mapToLong(row -> row.quarters().latest(quarter, column.index()))
                .sum();
    }

    /** What happened in a span. */
    public History history(History.Span span) {
        return Optional.ofNullable(histories.get(span)).orElseThrow();
    }

    /** What is remembered of events by name: page views first, then conversions. */
    public SortedMap<EventName, EventRecord> events() {
        return new TreeMap<>(events);
    }

    /** Which fields all events of the last 24 hours carried. */
    public FieldShares fields() {
        return fields;
    }
}
