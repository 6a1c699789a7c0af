package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.StoredForm;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table of events that wait. Immutable. */
final class EventRow {
    private final long id;
    private final long queuedAtNanos;
    private final int size;
    private final @Nullable QueuedEvent event;

    private EventRow(long id, long queuedAtNanos, int size, @Nullable QueuedEvent event) {
        this.id = id;
        this.queuedAtNanos = queuedAtNanos;
        this.size = size;
        this.event = event;
    }

    /**
     * A row.
     *
     * @param queuedAtNanos when it came in, by {@link System#nanoTime()} of this process
     */
    static EventRow of(Lane lane, long id, byte[] stored, long queuedAtNanos) {
        return new EventRow(id, queuedAtNanos, stored.length, read(lane, id, stored));
    }

    /** A row of any lane, as it is written in a table; when it came in doesn't matter. */
    static EventRow of(String lane, long id, byte[] stored) {
        return lane(lane)
                .map(known -> of(known, id, stored, 0))
                .orElseGet(() -> new EventRow(id, 0, stored.length, null));
    }

    /** The lane of a row, as {@link Lane#toString} wrote it. */
    static Optional<Lane> lane(String text) {
        String[] parts = text.split("/", 2);
        try {
            return Optional.of(Lane.of(parts[0], parts.length == 2 ? parts[1] : ""));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable QueuedEvent read(Lane lane, long id, byte[] stored) {
        try {
            return StoredForm.read(lane, id, stored);
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    long id() {
        return id;
    }

    long queuedAtNanos() {
        return queuedAtNanos;
    }

    int size() {
        return size;
    }

    /** The event; empty where it can't be read, as if it were of a later TagTwin's form. */
    Optional<QueuedEvent> event() {
        return Optional.ofNullable(event);
    }
}
