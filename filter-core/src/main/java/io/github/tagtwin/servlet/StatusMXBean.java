package io.github.tagtwin.servlet;

import java.util.List;
import java.util.SortedMap;

/**
 * How things stand, by JMX, under {@code io.github.tagtwin:type=Status,application=…}: what the status page shows, for who
 * watches many applications. Nothing personal. Each attribute is taken anew when it is asked for.
 *
 * @since 0.1.0
 */
public interface StatusMXBean {
    /** How many events wait to be sent, or are held. */
    long getWaiting();

    /** How many seconds ago the oldest event happened that waits in a lane; -1 where none does. */
    long getOldestSeconds();

    /** How the delivery of each lane stands. */
    List<LaneFigures> getLanes();

    /** What is wrong with pages. */
    List<FindingFigures> getFindings();

    /** How the events of each LINE Tag ID and name stand, with the last 202 and the fields that they carry. */
    List<EventFigures> getEvents();

    /** The way from requests to LINE's 202 since the start, whose numbers add up. */
    List<FunnelFigures> getFunnel();

    /** Requests and conversions that were left alone, by reason. */
    SortedMap<String, Long> getSkipped();

    /** Events that were lost or left out, by reason. */
    SortedMap<String, Long> getDropped();
}
