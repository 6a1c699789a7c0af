package io.github.tagtwin.ledger;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many requests, page views, conversions and events came by each gate since the start, and how many left or joined there,
 * by reason. Of one LINE Tag ID, or of all. Immutable.
 *
 * <p>Read while others count: what lies further down the way was read first, so that no more have left than had come.
 */
public final class Passed {
    private final long accepted;
    private final SortedMap<String, Long> kept;
    private final SortedMap<String, Long> lost;
    private final SortedMap<String, Long> joined;
    private final long offered;
    private final SortedMap<String, Long> unsent;
    private final long conversions;
    private final long pageViews;
    private final SortedMap<String, Long> missed;
    private final long requests;

    Passed(Gates gates) {
        this.accepted = gates.accepted.sum();
        this.kept = gates.kept.snapshot();
        this.lost = gates.lost.snapshot();
        this.joined = gates.joined.snapshot();
        this.offered = gates.offered.sum();
        this.unsent = gates.unsent.snapshot();
        this.conversions = gates.conversions.sum();
        this.pageViews = gates.pageViews.sum();
        this.missed = gates.missed.snapshot();
        this.requests = gates.requests.sum();
    }

    private Passed(Passed one, Passed other, long requests) {
        this.accepted = one.accepted + other.accepted;
        this.kept = sum(one.kept, other.kept);
        this.lost = sum(one.lost, other.lost);
        this.joined = sum(one.joined, other.joined);
        this.offered = one.offered + other.offered;
        this.unsent = sum(one.unsent, other.unsent);
        this.conversions = one.conversions + other.conversions;
        this.pageViews = one.pageViews + other.pageViews;
        this.missed = sum(one.missed, other.missed);
        this.requests = requests;
    }

    private static SortedMap<String, Long> sum(SortedMap<String, Long> one, SortedMap<String, Long> other) {
        SortedMap<String, Long> sum = new TreeMap<>(one);
        other.forEach((reason, times) -> sum.merge(reason, times, Long::sum));
        return sum;
    }

    /** Together with what passed elsewhere, out of so many requests. */
    Passed and(Passed other, long allRequests) {
        return new Passed(this, other, allRequests);
    }

    /** Requests. */
    public long requests() {
        return requests;
    }

    /** Requests of which no page view was made, by reason. */
    public SortedMap<String, Long> missed() {
        return new TreeMap<>(missed);
    }

    /** Page views that were made. */
    public long pageViews() {
        return pageViews;
    }

    /** Conversions that were told of. */
    public long conversions() {
        return conversions;
    }

    /** Conversions that weren't offered to the queue, by reason. */
    public SortedMap<String, Long> unsent() {
        return new TreeMap<>(unsent);
    }

    /** Events offered to the queue. */
    public long offered() {
        return offered;
    }

    /** Events that came into the queue by another way, by reason. */
    public SortedMap<String, Long> joined() {
        return new TreeMap<>(joined);
    }

    /** Events that are lost, left out or taken back, by reason. */
    public SortedMap<String, Long> lost() {
        return new TreeMap<>(lost);
    }

    /** Events that stay behind, by reason; without those that wait. */
    public SortedMap<String, Long> kept() {
        return new TreeMap<>(kept);
    }

    /** Events that LINE answered with 202. */
    public long accepted() {
        return accepted;
    }

    /** Events that wait: what has come in and hasn't left. */
    public long waiting() {
        return offered + total(joined) - total(lost) - total(kept) - accepted;
    }

    private static long total(SortedMap<String, Long> reasons) {
        return reasons.values().stream().mapToLong(Long::longValue).sum();
    }
}
