package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * What was set aside, for an operator to see, send again or delete: of this node's own {@link EventQueue}, and the capability
 * of a {@link SharedQueue} whose engine can look at it. Thread-safe; may wait for a disk or an engine.
 */
public interface SetAsideEvents {
    /** The events set aside whose number is above {@code after}, by their numbers, at most {@code limit}. */
    List<SetAsideEvent> listSetAside(long after, int limit) throws IOException, InterruptedException;

    /** How many events are set aside. */
    long setAsideSize() throws IOException, InterruptedException;

    /**
     * Sends events again that were set aside: they go to the end of their lanes, under new numbers, and are never in both
     * places or in neither. What can't be read stays where it is, and so does what is known to have been queued once more
     * meanwhile.
     *
     * @param numbers the events' sequence numbers; those that aren't there are passed over
     * @return how many go again
     */
    int sendAgain(Collection<Long> numbers) throws IOException, InterruptedException;

    /** Deletes events that were set aside, by their sequence numbers; those that aren't there are passed over. */
    void deleteSetAside(Collection<Long> numbers) throws IOException, InterruptedException;
}
