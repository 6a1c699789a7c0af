package io.github.tagtwin.servlet;

import java.util.List;
import java.util.SortedMap;

/**
 * What an operator sees over JMX, under {@code io.github.tagtwin:type=TagTwin,application=…}. Nothing personal.
 *
 * @since 0.1.0
 */
public interface FiguresMXBean {
    /** Whether requests are taken part in: the setting {@code active}, as it is in force. */
    boolean isActive();

    /** Of a hundred visitors, how many are let in: the setting {@code share}, as it is in force. */
    int getShare();

    /** How often each thing happened since the start: recorded, queued, sent, accepted, refused by reason, findings. */
    SortedMap<String, Long> getCounters();

    /** Each finding about a page, with the last path that showed it. */
    SortedMap<String, String> getFindings();

    /** How many events wait to be sent. */
    long getWaiting();

    /** How many events lie aside, now. */
    long getSetAside();

    /** Whether events that come now outlive the server. */
    boolean isDurable();

    /** How the delivery of each lane stands, a lane being a LINE Tag ID with a channel id. */
    List<LaneFigures> getLanes();
}
