package io.github.tagtwin.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The counts of the latest 400 days, and which of them have changed since they were kept. Not thread-safe. */
final class DayBook {
    /** Days that are remembered, today among them. */
    static final int DAYS = 400;
    /** Numbers of a row: the daily columns, the last 202 in milliseconds, what waited at the end. */
    static final int NUMBERS = Column.DAILY + 2;

    private static final int LAST_ACCEPTED = Column.DAILY;
    private static final int WAITING = Column.DAILY + 1;

    private final NavigableMap<Long, Map<DayRow, long[]>> days = new TreeMap<>();
    private final Set<Long> changed = new HashSet<>();

    /** Adds to a day. */
    void add(long day, DayRow row, long[] news, long lastAccepted) {
        boolean any = false;
        for (int i = 0; i < Column.DAILY; i++) {
            any |= news[i] != 0;
        }
        if (any) {
            long[] numbers = numbers(day, row);
            for (int i = 0; i < Column.DAILY; i++) {
                numbers[i] += news[i];
            }
            numbers[LAST_ACCEPTED] = Math.max(numbers[LAST_ACCEPTED], lastAccepted);
            changed.add(day);
        }
    }

    /** What waits now, on a day. */
    void waits(long day, DayRow row, long events) {
        long[] numbers = numbers(day, row);
        if (numbers[WAITING] != events) {
            numbers[WAITING] = events;
            changed.add(day);
        }
    }

    private long[] numbers(long day, DayRow row) {
        return days.computeIfAbsent(day, unknown -> new HashMap<>()).computeIfAbsent(row, unknown -> new long[NUMBERS]);
    }

    /** Adds pages that were kept before, or elsewhere. */
    void merge(Map<Long, byte[]> pages, boolean elsewhere) {
        pages.forEach((day, page) -> {
            if (elsewhere || days.containsKey(day)) {
                changed.add(day);
            }
            DayForm.read(page).forEach((row, numbers) -> merge(numbers(day, row), numbers));
        });
    }

    private static void merge(long[] into, long[] numbers) {
        for (int i = 0; i < Column.DAILY; i++) {
            into[i] += numbers[i];
        }
        into[LAST_ACCEPTED] = Math.max(into[LAST_ACCEPTED], numbers[LAST_ACCEPTED]);
        into[WAITING] = Math.max(into[WAITING], numbers[WAITING]);
    }

    /** The days that have changed, as bytes; from now on they count as kept. */
    SortedMap<Long, byte[]> takeChanged() {
        SortedMap<Long, byte[]> pages = new TreeMap<>();
        for (Long day : changed) {
            pages.put(day, DayForm.of(days.getOrDefault(day, Map.of())));
        }
        changed.clear();
        return pages;
    }

    /** These days aren't kept after all. */
    void unkept(Collection<Long> some) {
        changed.addAll(some);
    }

    /** No day is kept: there is another file. */
    void unkept() {
        changed.addAll(days.keySet());
    }

    /** Forgets what is older. */
    void forgetBefore(long day) {
        days.headMap(day).clear();
        changed.removeIf(each -> each < day);
    }

    /** What was counted on a day. */
    long get(long day, DayRow row, Column column) {
        return at(day, row, column.index());
    }

    /** What waited at the end of a day; -1 where it isn't known. */
    long waiting(long day, DayRow row) {
        Map<DayRow, long[]> rows = days.get(day);
        return rows == null || !rows.containsKey(row) ? -1 : at(day, row, WAITING);
    }

    private long at(long day, DayRow row, int index) {
        Map<DayRow, long[]> rows = days.get(day);
        long[] numbers = rows == null ? null : rows.get(row);
        return numbers == null ? 0 : numbers[index];
    }

    /** When LINE last answered 202, in milliseconds; 0 where that isn't remembered. */
    long lastAccepted(DayRow row) {
        return days.keySet().stream()
                .mapToLong(day -> at(day, row, LAST_ACCEPTED))
                .max()
                .orElse(0);
    }

    /** Each day with each of its rows. */
    void forEach(BiConsumer<Long, DayRow> reader) {
        days.forEach((day, rows) -> rows.keySet().forEach(row -> reader.accept(day, row)));
    }
}
