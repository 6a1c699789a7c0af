package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/** The capability of an {@link EventStore} to show what was set aside, and to let go of it. */
public interface Listing {
    /** The events set aside with a number above {@code after}, in the order of their numbers, at most {@code limit}. */
    List<SetAsideEvent> listSetAside(long after, int limit) throws IOException;

    /** Forgets events that were set aside, and stores others in their lanes in the same commit. */
    void sendAgain(Collection<Long> asides, List<QueuedEvent> events) throws IOException;

    /** Forgets events that were set aside; those that aren't there are passed over. */
    void deleteSetAside(Collection<Long> asides) throws IOException;

    /** How many events are set aside. */
    long setAsideSize() throws IOException;

    /** How many bytes of the store they take. */
    long setAsideBytes() throws IOException;
}
