package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** An event as it lies in the store: its JSON item exactly as it will be sent, and what is needed to send it. Immutable. */
public final class QueuedEvent {
    private final long sequence;
    private final Lane lane;
    private final EventType type;
    private final Instant time;
    private final Instant queuedAt;
    private final byte[] item;

    QueuedEvent(long sequence, Lane lane, EventType type, Instant time, Instant queuedAt, byte[] item) {
        this.sequence = sequence;
        this.lane = lane;
        this.type = type;
        this.time = time;
        this.queuedAt = queuedAt;
        this.item = item;
    }

    /**
     * An event to be stored.
     *
     * @param sequence its place in the queue, higher than any before
     * @param queuedAt when it was offered, by the wall clock
     * @param item the event as one item of LINE's JSON array, in UTF-8
     */
    public static QueuedEvent of(long sequence, ConversionEvent event, Instant queuedAt, byte[] item) {
        return new QueuedEvent(sequence, event.lane(), event.type(), event.time(), queuedAt, item.clone());
    }

    QueuedEvent renumbered(long other) {
        return new QueuedEvent(other, lane, type, time, queuedAt, item);
    }

    /** Its place in the queue: events leave in this order. */
    public long sequence() {
        return sequence;
    }

    public Lane lane() {
        return lane;
    }

    public EventType type() {
        return type;
    }

    /** When it happened. */
    public Instant time() {
        return time;
    }

    /** When it was offered to the queue, by the wall clock of that moment. */
    public Instant queuedAt() {
        return queuedAt;
    }

    /** The item's length in bytes. */
    public int size() {
        return item.length;
    }

    /** Writes the item's bytes. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(item);
    }

    /** The item as text: personal data, hashed. */
    public String json() {
        return new String(item, StandardCharsets.UTF_8);
    }

    /** Place and lane: nothing personal. */
    @Override
    public String toString() {
        return "#" + sequence + " of " + lane;
    }
}
