package io.github.tagtwin.queue;

import io.github.tagtwin.event.UserFields;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;

/**
 * The capability of a {@link SharedQueue} to let withdrawals of consent, and purges, reach what any node has appended or will
 * append. Thread-safe.
 */
public interface Withdrawing {
    /**
     * Somebody doesn't agree any more: from now on no node is given events that happened until then, or sets them aside; those
     * that are there are removed by and by, also where this node is killed in the next moment. What happens later is sent.
     *
     * @param since when, by the {@link PersonHash} of what names the person; earlier than what is known already changes
     *     nothing
     * @throws IOException if it may not be remembered: to be told again
     */
    void withdraw(Map<Long, Instant> since) throws IOException, InterruptedException;

    /**
     * Removes all events of one person, those that wait and those set aside; what nodes append later of what happened until
     * now isn't sent either.
     *
     * @param person names the person by any of its fields
     * @return how many events were removed
     * @throws IllegalArgumentException if no field is given
     * @throws IOException if events may be left: ask again
     */
    long purge(UserFields person) throws IOException, InterruptedException;
}
