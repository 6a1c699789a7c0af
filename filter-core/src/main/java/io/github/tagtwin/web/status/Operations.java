package io.github.tagtwin.web.status;

import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.status.Status;
import java.io.IOException;
import java.util.List;

/** What the page shows and may do: the running whole, as an operator has it in hand. Thread-safe; may wait for the disk. */
public interface Operations {
    /** How things stand. */
    Status status() throws IOException, InterruptedException;

    /** Events that lie aside, whose number is above {@code after}, by their numbers. */
    List<SetAsideEvent> setAside(long after, int limit) throws IOException, InterruptedException;

    /** Puts events that lie aside at the end of the queue; returns how many. */
    int sendAgain(long number) throws IOException, InterruptedException;

    /** The same for all that lie aside for a reason; empty for all. */
    int sendAllAgain(String reason) throws IOException, InterruptedException;

    /** Forgets events that lie aside; returns how many. */
    int delete(long number) throws IOException, InterruptedException;

    /** The same for all that lie aside for a reason; empty for all. */
    int deleteAll(String reason) throws IOException, InterruptedException;

    /** Switches on or off until the next start, whatever the settings say. */
    void switchTo(boolean active);

    /**
     * Lets in another share of visitors until the next start, whatever the settings say.
     *
     * @param percent 0 to 100
     */
    void letIn(int percent);

    /** Goes back to what the settings say. */
    void asSet();

    /** Whether something holds that the settings don't say. */
    boolean isOverridden();

    /** Counts a request that was left to the shop, since who sent it has no right to the page. */
    void refused();

    /** Counts a form that nothing was done about. */
    void distrusted();
}
