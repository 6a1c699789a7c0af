package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where queued events lie until LINE has taken them. Every change is durable when its method returns, and is made as a
 * whole or not at all, also when the process is killed or the power fails; a store in memory says so
 * ({@link #isDurable}).
 *
 * <p>These methods are the core, which every store has. What only some can do is a {@link #capability}: each store
 * declares its own. The tests of all are {@code EventStoreContract}.
 *
 * <p>Used by one thread of the queue alone, which is never interrupted; an implementation needs no locks. An
 * {@link IOException} means that the store can't be relied on any more: it is closed, and another one is opened.
 */
public interface EventStore extends AutoCloseable {
    /** Whether events outlive the process. */
    boolean isDurable();

    /** The highest sequence number that ever came in, of events removed since as well; 0 where there was none. */
    long lastSequence() throws IOException;

    /**
     * Stores events of any lanes, in the order of their sequence numbers. One that is there already under its number, since
     * a commit failed only seemingly, is there once.
     */
    void append(List<QueuedEvent> group) throws IOException;

    /** The lanes in which events wait. */
    Set<Lane> lanes() throws IOException;

    /**
     * The first events of a lane, in their order, without removing them: as many as are there, at most {@code events},
     * and no more than {@code bytes} of items in all, but at least one. Finds them without a look at other lanes.
     */
    List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException;

    /** How many events wait in a lane. */
    long size(Lane lane) throws IOException;

    /** Removes events of any lanes; those that aren't there are passed over. */
    void remove(List<QueuedEvent> events) throws IOException;

    /** Takes events out of their lanes, where they still are, and keeps them aside. */
    void setAside(List<SetAsideEvent> events) throws IOException;

    /** How many events wait in all lanes; without those set aside or held. */
    long size() throws IOException;

    /**
     * What this store can do beyond the core: {@link Listing}, {@link KeyMemory}, {@link Holding}, {@link Bounded},
     * {@link Purging}, {@link DayPages}. Empty where it can't.
     */
    default <C> Optional<C> capability(Class<C> kind) {
        return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
    }

    @Override
    void close() throws IOException;
}
