package io.github.tagtwin.queue;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The capability of an {@link EventStore} to keep events outside of their lanes until their fate is settled. */
public interface Holding {
    /** Keeps events; their sequence numbers, of the same row as all others, name them. */
    void hold(List<HeldEvent> events) throws IOException;

    /** Whether the event of this number is still held. */
    boolean isHeld(long ticket) throws IOException;

    /**
     * Lets go of events that were held, and stores others in their lanes in the same commit: the ones that are released,
     * under new numbers. Whoever isn't among the others is withdrawn.
     */
    void settle(Collection<Long> tickets, List<QueuedEvent> events) throws IOException;

    /** Events held whose deadline isn't after a moment, in the order of their numbers, at most {@code limit}. */
    List<HeldEvent> overdue(Instant now, int limit) throws IOException;

    /** How many events are held. */
    long heldSize() throws IOException;
}
