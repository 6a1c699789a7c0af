package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A message that this node has taken and not yet committed, and what has become of its events. It may come again after a
 * connection was lost, and knows then which of its events LINE has taken. For one thread at a time.
 */
final class Batch {
    private final String id;
    private final List<QueuedEvent> events;
    private final Instant appendedAt;
    private final long takenAt;
    private final BitSet removed = new BitSet();
    // None that is removed.
    private final BitSet setAside = new BitSet();

    /**
     * A batch of at least one event, numbered one after another.
     *
     * @param takenAt by the monotonic clock
     */
    Batch(String id, List<QueuedEvent> events, Instant appendedAt, long takenAt) {
        this.id = id;
        this.events = List.copyOf(events);
        this.appendedAt = appendedAt;
        this.takenAt = takenAt;
    }

    String id() {
        return id;
    }

    boolean holds(QueuedEvent event) {
        long index = event.sequence() - events.get(0).sequence();
        return index >= 0 && index < events.size();
    }

    private int index(QueuedEvent event) {
        return Math.toIntExact(event.sequence() - events.get(0).sequence());
    }

    /** What is still to be sent, in order. */
    Stream<QueuedEvent> waiting() {
        return events.stream().filter(this::isWaiting);
    }

    /** Whether an event of it is still to be sent. */
    boolean isWaiting(QueuedEvent event) {
        return !removed.get(index(event)) && !setAside.get(index(event));
    }

    int left() {
        return events.size() - removed.cardinality() - setAside.cardinality();
    }

    Instant appendedAt() {
        return appendedAt;
    }

    boolean isBegun() {
        return left() < events.size();
    }

    void remove(QueuedEvent event) {
        removed.set(index(event), !setAside.get(index(event)));
    }

    void setAside(QueuedEvent event) {
        setAside.set(index(event));
    }

    /** What was set aside without a commit has to be so once more. */
    void rolledBack() {
        setAside.clear();
    }

    /**
     * Since it was appended, by the clocks of that node and this one. Where they differ, it waits for no longer than from
     * the moment at which it was taken.
     */
    Duration age(Time time) {
        Duration told = Duration.between(appendedAt, time.now());
        Duration here = Duration.ofNanos(time.nanos() - takenAt);
        return told.compareTo(here) > 0 ? told : here;
    }
}
