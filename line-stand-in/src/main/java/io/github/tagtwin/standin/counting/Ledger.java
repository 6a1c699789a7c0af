package io.github.tagtwin.standin.counting;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * LINE's count. Keeps the newest rows up to a bound and forgets the oldest first, together with their keys. Safe for use by
 * many threads; an arrival is visible as soon as {@link #take} returns.
 */
public final class Ledger implements Closeable {

    private final int maxRows;
    private final Changes changes;
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Map<MergeKey, Row> byKey = new HashMap<>();
    private @Nullable Journal journal;
    private long revision;

    /**
     * An empty ledger.
     *
     * @param maxRows how many events it remembers, at least 1
     * @param changes is told of every arrival
     */
    public Ledger(int maxRows, Changes changes) {
        if (maxRows < 1) {
            throw new IllegalArgumentException("maxRows is " + maxRows + ", but must be at least 1");
        }
        this.maxRows = maxRows;
        this.changes = changes;
    }

    /**
     * A ledger with all that was taken on a file's record; what it takes goes on record there.
     *
     * @param file made where it is missing; for one ledger at a time
     */
    public static Ledger kept(int maxRows, Changes changes, Path file) throws IOException {
        Ledger ledger = new Ledger(maxRows, changes);
        ledger.journal = Journal.open(file, ledger::count);
        return ledger;
    }

    /**
     * Counts an event, or merges it with the one that it repeats.
     *
     * @throws UncheckedIOException where it can't go on record; it isn't counted then
     */
    public synchronized void take(Arrival arrival) {
        if (journal != null) {
            journal.add(arrival);
        }
        count(arrival);
        changes.tell();
    }

    private void count(Arrival arrival) {
        revision++;
        Optional<MergeKey> key = arrival.deduplicationKey().map(text -> new MergeKey(arrival.event(), text));
        Row known = key.map(byKey::get).orElse(null);
        if (known != null && known.isOpenAt(arrival.time())) {
            known.add(arrival);
        } else {
            open(new Row(arrival), key);
        }
    }

    /** Every row kept, oldest first. */
    public synchronized List<CountedEvent> events() {
        List<CountedEvent> events = new ArrayList<>(rows.size());
        rows.forEach(row -> events.add(new CountedEvent(row)));
        return Collections.unmodifiableList(events);
    }

    /** The newest rows, newest first. */
    public synchronized List<CountedEvent> newest(int atMost) {
        List<CountedEvent> newest = new ArrayList<>();
        Iterator<Row> backwards = rows.descendingIterator();
        while (backwards.hasNext() && newest.size() < atMost) {
            newest.add(new CountedEvent(backwards.next()));
        }
        return newest;
    }

    /** LAP's report columns over the rows kept. */
    public synchronized List<ReportColumns> columns() {
        ReportColumns.Tally tally = new ReportColumns.Tally();
        rows.stream().filter(row -> row.basis().obstacle().isEmpty()).forEach(tally::add);
        return tally.columns();
    }

    /** Grows with every change. */
    public synchronized long revision() {
        return revision;
    }

    public synchronized void clear() {
        revision++;
        rows.clear();
        byKey.clear();
        if (journal != null) {
            journal.clear();
        }
    }

    /** Ends the record, where there is one. */
    @Override
    public synchronized void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
    }

    private void open(Row row, Optional<MergeKey> key) {
        rows.addLast(row);
        key.ifPresent(known -> byKey.put(known, row));
        if (rows.size() > maxRows) {
            forget(rows.removeFirst());
        }
    }

    private void forget(Row row) {
        String key = row.deduplicationKey();
        if (key != null) {
            byKey.remove(new MergeKey(row.event(), key), row);
        }
    }
}
