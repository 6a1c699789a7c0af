package io.github.tagtwin.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the history of one span, while nobody writes. */
final class SpanReader {
    private final String lineTagId;
    private final TagLedger tag;
    private final DayBook days;
    private final Moment now;
    private final History.Span span;

    SpanReader(String lineTagId, TagLedger tag, DayBook days, Moment now, History.Span span) {
        this.lineTagId = lineTagId;
        this.tag = tag;
        this.days = days;
        this.now = now;
        this.span = span;
    }

    History history() {
        List<HistoryStep> steps = new ArrayList<>();
        long last = now.step(span);
        for (long step = last - span.steps() + 1; step <= last; step++) {
            steps.add(step(step));
        }
        return History.of(span, steps);
    }

    private HistoryStep step(long step) {
        SortedMap<String, Long> conversions = new TreeMap<>();
        Map<Column, Long> sums = new HashMap<>();
        for (EventName name : names()) {
            for (Column column : List.of(Column.ACCEPTED, Column.DROPPED, Column.SET_ASIDE)) {
                sums.merge(column, get(step, name, column), Long::sum);
            }
            long recorded = get(step, name, Column.RECORDED);
            if (recorded > 0) {
                name.conversion().ifPresent(conversion -> conversions.put(conversion, recorded));
            }
        }
        return HistoryStep.beginning(now.begin(span, step))
                .recorded(get(step, EventName.PAGE_VIEW, Column.RECORDED), conversions)
                .left(
                        sums.getOrDefault(Column.ACCEPTED, 0L),
                        sums.getOrDefault(Column.DROPPED, 0L),
                        sums.getOrDefault(Column.SET_ASIDE, 0L))
                .waiting(waiting(step));
    }

    private Collection<EventName> names() {
        if (span != History.Span.MONTH) {
            return tag.rows().keySet();
        }
        SortedMap<EventName, Boolean> names = new TreeMap<>();
        days.forEach((day, row) -> {
            if (row.lineTagId().equals(lineTagId) && row.name() != null) {
                names.put(row.name(), true);
            }
        });
        return names.keySet();
    }

    private long get(long step, EventName name, Column column) {
        if (span == History.Span.MONTH) {
            return days.get(step, DayRow.of(lineTagId, name), column);
        }
        Row row = tag.rows().get(name);
        if (row == null) {
            return 0;
        }
        Buckets buckets = span == History.Span.HOUR ? row.minutes() : row.quarters();
        return buckets.get(step, column.index());
    }

    private long waiting(long step) {
        if (span == History.Span.MONTH) {
            return days.waiting(step, DayRow.whole(lineTagId));
        }
        Buckets waiting = tag.waiting(span);
        return waiting.knows(step) ? waiting.get(step, 0) : -1;
    }
}
