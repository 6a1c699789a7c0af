package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.List;

/** The capability of an {@link EventStore} to make room for what is worth more. */
public interface Bounded {
    /** How many bytes are stored: events in lanes, held and set aside. */
    long bytes() throws IOException;

    /** The oldest events of a rank in all lanes, as many as make up so many bytes, at most {@code limit}. */
    List<QueuedEvent> oldest(Rank rank, long bytes, int limit) throws IOException;

    /** Removes events from their lanes as if they had never come: their keys are taken back. */
    void drop(List<QueuedEvent> events) throws IOException;
}
