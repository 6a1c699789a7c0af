package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A queue that the nodes of an application share, on an engine of the shop's own: its database, or its message broker. Each
 * node appends what its own store holds, and removes it there only then, so that an engine's outage loses nothing. Each
 * lane has one node that delivers it at a time, in the order in which its events came in; where that node is gone, the
 * engine gives its lanes to another one.
 *
 * <p>{@link #watch} tells the lanes that this node serves, {@link #head} of any other is empty. Events get numbers of the
 * queue's own. They count as queued from {@link #append} on, by the engine's clock.
 *
 * <p>An implementation is there at once, also while its engine can't be reached: its methods throw until it can. Thread-safe.
 * The tests of all are {@code SharedQueueContract}.
 *
 * @since 0.1.0
 */
public interface SharedQueue extends DeliverySource, AutoCloseable {
    /**
     * Puts events of one lane at its end, in their order, as a whole or not at all. They are durable in the engine when this
     * returns. The events of one node come in by one thread for each lane.
     *
     * <p>An event that this or another node has appended already, but hadn't yet removed from its own store when it was
     * killed, is left out where the engine can tell; else it is there twice, under one deduplication key, by which LINE
     * counts it once.
     *
     * @throws IOException if the events may not be there; they stay with the caller, who asks again with the same first event
     */
    void append(Lane lane, List<QueuedEvent> events) throws IOException, InterruptedException;

    /** False: another node may have queued them. */
    @Override
    default boolean isOwn() {
        return false;
    }

    /** What this queue can do beyond the core, {@link Withdrawing} and {@link SetAsideEvents}; empty where it can't. */
    default <C> Optional<C> capability(Class<C> kind) {
        return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
    }

    /** Serves no lane any more, so that other nodes may, and lets go of the engine, within 5 s. What waits stays. */
    @Override
    void close();
}
