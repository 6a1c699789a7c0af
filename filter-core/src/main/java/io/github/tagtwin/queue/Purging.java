package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.List;

/** The capability of an {@link EventStore} to find and remove a person's events. */
public interface Purging {
    /**
     * Events wherever they lie, in a lane, held or set aside, with a number above {@code after}, in the order of their
     * numbers, at most {@code limit}.
     */
    List<QueuedEvent> all(long after, int limit) throws IOException;

    /**
     * Removes events wherever they lie. Their keys, which tell nothing of a person, stay: nothing is sent anew.
     *
     * @return those of them that waited or were held
     */
    List<QueuedEvent> purge(List<QueuedEvent> events) throws IOException;
}
