package io.github.tagtwin.ledger;

import io.github.tagtwin.event.Lane;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What became of requests and events, by LINE Tag ID and event name, since the start; and by the day for 400 days, if somebody
 * keeps its pages. Nothing personal.
 *
 * <p>Thread-safe. Counting neither blocks nor does I/O. Whoever reads samples first, and somebody should every second: what was
 * counted since the last sample belongs to the minute of the next one.
 */
public final class Ledger {
    private final Map<String, TagLedger> tags = new ConcurrentHashMap<>();
    private final LongAdder requests = new LongAdder();
    private final Gates outside = new Gates();
    private final DayBook days = new DayBook();
    private final Stories stories;
    private final ZoneId zone;

    private Ledger(ZoneId zone, Stories stories) {
        this.zone = zone;
        this.stories = stories;
    }

    /** A ledger that tells no stories, with days by UTC. */
    public static Ledger plain() {
        return new Ledger(ZoneId.of("UTC"), Stories.none());
    }

    /**
     * A ledger.
     *
     * @param clock has the zone by which days are told
     * @param telling whether the stories of the last events are kept
     */
    public static Ledger of(Clock clock, boolean telling) {
        return new Ledger(clock.getZone(), telling ? Stories.by(clock) : Stories.none());
    }

    /** The zone by which days are told. */
    public ZoneId zone() {
        return zone;
    }

    /** The stories of the last events. */
    public Stories stories() {
        return stories;
    }

    /** A request came. */
    public void request() {
        requests.increment();
    }

    /** A request is left alone before it is known whose it is. */
    public void leftAlone(String reason) {
        outside.missed.add(reason, 1);
    }

    /** The part of a lane's LINE Tag ID. */
    public TagLedger of(Lane lane) {
        return of(lane.lineTagId());
    }

    private TagLedger of(String lineTagId) {
        TagLedger known = tags.get(lineTagId);
        return known == null ? tags.computeIfAbsent(lineTagId, unknown -> new TagLedger()) : known;
    }

    /** The LINE Tag IDs of which anything was counted since the start. */
    public Set<String> lineTagIds() {
        return new TreeSet<>(tags.keySet());
    }

    /** All that passed since the start. */
    public Passed passed() {
        Passed all = new Passed(outside);
        for (TagLedger tag : tags.values()) {
            all = tag.passed().and(all, 0);
        }
        return all.and(new Passed(new Gates()), requests.sum());
    }

    /** What passed of a LINE Tag ID since the start. */
    public Passed passed(String lineTagId) {
        return of(lineTagId).passed();
    }

    /** Adds what was counted since the last time to minutes, quarters of an hour and days. */
    public synchronized void sample(Instant at) {
        Moment now = new Moment(at, zone);
        tags.forEach((id, tag) -> sample(id, tag, now));
        days.forgetBefore(now.day() - DayBook.DAYS + 1);
    }

    private void sample(String id, TagLedger tag, Moment now) {
        tag.rows()
                .forEach((name, row) -> days.add(now.day(), DayRow.of(id, name), row.sample(now), row.lastAccepted()));
        long waiting = Math.max(0, tag.passed().waiting());
        tag.waiting(History.Span.HOUR).set(now.minute(), waiting);
        tag.waiting(History.Span.DAY).set(now.quarter(), waiting);
        days.waits(now.day(), DayRow.whole(id), waiting);
    }

    /** What happened up to a moment, as it is known after a sample. */
    public synchronized Chronicle chronicle(String lineTagId, Instant now) {
        return new Chronicle(lineTagId, of(lineTagId), days, new Moment(now, zone));
    }

    /** The pages of days that have changed since they were last taken, by days since 1970-01-01; at most 400. */
    public synchronized SortedMap<Long, byte[]> takeChangedDays() {
        return days.takeChanged();
    }

    /** The pages of these days, which were taken, couldn't be kept. */
    public synchronized void unkept(Collection<Long> some) {
        days.unkept(some);
    }

    /** No page is kept any more. */
    public synchronized void unkept() {
        days.unkept();
    }

    /** Adds the pages that this ledger's keeper has from earlier. */
    public synchronized void remember(Map<Long, byte[]> pages) {
        days.merge(pages, false);
    }

    /** Adds the pages of another keeper, which is gone. */
    public synchronized void adopt(Map<Long, byte[]> pages) {
        days.merge(pages, true);
    }

    /** The oldest day that is remembered, by days since 1970-01-01. */
    public long firstDay(Instant now) {
        return new Moment(now, zone).day() - DayBook.DAYS + 1;
    }
}
