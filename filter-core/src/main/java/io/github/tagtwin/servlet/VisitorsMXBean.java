package io.github.tagtwin.servlet;

import java.io.IOException;

/**
 * What an operator does over JMX about visitors, under {@code io.github.tagtwin:type=Visitors,application=…}. Shows nothing
 * of a person.
 *
 * @since 0.1.0
 */
public interface VisitorsMXBean {
    /**
     * Removes all events of one person that wait, are held or lie aside on this node, and those in a database that nodes share,
     * whichever node they came from. What is in a request that is under way may still reach LINE.
     *
     * @param visitor the person's e-mail address, phone number, LINE User ID or external id, raw or, the first two, as the 64
     *     hexadecimal digits of its SHA-256; whichever of these it can be
     * @return how many events those were
     * @throws IllegalArgumentException if it is none of these
     * @throws IOException if the disk or the shared database can't be used now, so that events may be left: ask again
     */
    long purge(String visitor) throws IOException, InterruptedException;
}
