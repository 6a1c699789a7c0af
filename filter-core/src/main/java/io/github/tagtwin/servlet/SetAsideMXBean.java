package io.github.tagtwin.servlet;

import java.io.IOException;
import java.util.List;

/**
 * What an operator does over JMX about events that were set aside, under {@code io.github.tagtwin:type=SetAside,application=…}.
 * Shows nothing of a person.
 *
 * @since 0.1.0
 */
public interface SetAsideMXBean {
    /**
     * The events set aside, by their numbers.
     *
     * @param after the number after which to begin; 0 for the first
     * @param limit how many at most, 1 to 1000
     */
    List<SetAsideFigures> list(long after, int limit) throws IOException, InterruptedException;

    /**
     * Sends one of them again, behind all others that wait; LINE may refuse it again.
     *
     * @return whether it goes: not where it isn't there, can't be read, or was recorded anew meanwhile
     */
    boolean sendAgain(long number) throws IOException, InterruptedException;

    /**
     * Sends all of them again that lie aside for a reason, such as {@code refused}; all at all where it is empty.
     *
     * @return how many go
     */
    int sendAllAgain(String reason) throws IOException, InterruptedException;

    /** Deletes one of them for good. */
    void delete(long number) throws IOException, InterruptedException;

    /**
     * Deletes all of them for good that lie aside for a reason; all at all where it is empty.
     *
     * @return how many those were
     */
    int deleteAll(String reason) throws IOException, InterruptedException;
}
