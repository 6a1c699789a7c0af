package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.ItemName;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event as it lies in the store: its JSON item exactly as it will be sent, and what is needed to send it. Immutable. */
public final class QueuedEvent {
    private static final int OVERHEAD = 64;

    private final long sequence;
    private final Lane lane;
    private final EventType type;
    private final Instant time;
    private final Instant queuedAt;
    private final byte[] item;
    private final @Nullable SentKey sentKey;
    private final List<Setback> setbacks;

    QueuedEvent(long sequence, Lane lane, EventType type, Instant time, Instant queuedAt, byte[] item) {
        this(sequence, lane, type, time, queuedAt, item, null, List.of());
    }

    private QueuedEvent(
            long sequence,
            Lane lane,
            EventType type,
            Instant time,
            Instant queuedAt,
            byte[] item,
            @Nullable SentKey sentKey,
            List<Setback> setbacks) {
        this.sequence = sequence;
        this.lane = lane;
        this.type = type;
        this.time = time;
        this.queuedAt = queuedAt;
        this.item = item;
        this.sentKey = sentKey;
        this.setbacks = setbacks;
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

    /**
     * An event that its store will number.
     *
     * @param fingerprint by which it is known again; null where it carries no business id
     * @param queuedAt by the wall clock
     */
    public static QueuedEvent unnumbered(
            ConversionEvent event, @Nullable Fingerprint fingerprint, Instant queuedAt, byte[] item) {
        QueuedEvent queued = of(0, event, queuedAt, item);
        return fingerprint == null ? queued : queued.remembered(SentKey.of(fingerprint, event.key(), queuedAt));
    }

    QueuedEvent renumbered(long other) {
        return new QueuedEvent(other, lane, type, time, queuedAt, item, sentKey, setbacks);
    }

    /** A copy that is remembered by its business id. */
    QueuedEvent remembered(SentKey key) {
        return new QueuedEvent(sequence, lane, type, time, queuedAt, item, key, setbacks);
    }

    /** A copy that was set aside before. */
    QueuedEvent after(List<Setback> earlier) {
        return new QueuedEvent(sequence, lane, type, time, queuedAt, item, sentKey, List.copyOf(earlier));
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

    /** LINE's event name; page views have none, and what can't be read has none that is known. */
    public Optional<String> name() {
        return ItemName.in(item);
    }

    /** What it is worth where there isn't room for all. */
    public Rank rank() {
        return Rank.of(type, sentKey != null);
    }

    /** When it happened. */
    public Instant time() {
        return time;
    }

    /** When it was offered to the queue, by the wall clock of that moment. */
    public Instant queuedAt() {
        return queuedAt;
    }

    /** What is remembered of it, so that it isn't sent twice; empty where it carries no business id. */
    public Optional<SentKey> sentKey() {
        return Optional.ofNullable(sentKey);
    }

    Optional<Fingerprint> fingerprint() {
        return sentKey().map(SentKey::fingerprint);
    }

    /** Each time that it was set aside, before it was sent again; oldest first. */
    public List<Setback> setbacks() {
        return setbacks;
    }

    /** The item's length in bytes. */
    public int size() {
        return item.length;
    }

    /** About how many bytes it takes in a store. */
    long footprint() {
        return (long) item.length + OVERHEAD;
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
