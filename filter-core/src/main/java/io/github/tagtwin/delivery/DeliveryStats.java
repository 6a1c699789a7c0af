package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.DeliverySource;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The figures of queue and delivery at about one moment, for whoever shows them: log, JMX, a status page, a meter registry.
 * Nothing personal. Immutable.
 *
 * <p>What is counted is counted since the start; each figure is explained in docs/troubleshooting.md.
 */
public final class DeliveryStats {
    private final SortedMap<String, Long> counters;
    private final List<LaneStats> lanes;
    private final long waiting;
    private final long setAsideNow;
    private final boolean durable;

    private DeliveryStats(
            SortedMap<String, Long> counters, List<LaneStats> lanes, long waiting, long setAsideNow, boolean durable) {
        this.counters = counters;
        this.lanes = lanes;
        this.waiting = waiting;
        this.setAsideNow = setAsideNow;
        this.durable = durable;
    }

    static DeliveryStats of(Counters counters, DeliverySource queue, List<LaneStats> lanes, long setAsideNow) {
        return new DeliveryStats(
                Collections.unmodifiableSortedMap(counters.snapshot()),
                List.copyOf(lanes),
                queue.waiting(),
                setAsideNow,
                queue.isDurable());
    }

    /** With what else is on this node: where events come in, which tells whether they outlive the process. */
    DeliveryStats with(DeliverySource own, long setAsideThere) {
        long all = setAsideNow < 0 || setAsideThere < 0 ? -1 : setAsideNow + setAsideThere;
        return new DeliveryStats(counters, lanes, Math.max(0, waiting) + own.waiting(), all, own.isDurable());
    }

    /** Events that the queue was asked to take, whatever became of them. */
    public long offered() {
        return counter(CounterNames.OFFERED);
    }

    /** Events that were committed to the store. */
    public long queued() {
        return counter(CounterNames.QUEUED);
    }

    /** Events in requests to LINE, those of a repeated request again. */
    public long sent() {
        return counter(CounterNames.SENT);
    }

    /** Events that LINE answered with 202. */
    public long accepted() {
        return counter(CounterNames.ACCEPTED);
    }

    /** Requests that have to be made once more. */
    public long retried() {
        return counter(CounterNames.RETRIED);
    }

    /** Events that were lost or left out, by reason, and by reason and rank. */
    public SortedMap<String, Long> dropped() {
        return under("dropped.");
    }

    /** Events that were set aside, by reason. */
    public SortedMap<String, Long> setAside() {
        return under(CounterNames.SET_ASIDE + ".");
    }

    /** Events that wait to be sent, now. */
    public long waiting() {
        return waiting;
    }

    /** Events that lie aside, now; -1 where that can't be told. */
    public long setAsideNow() {
        return setAsideNow;
    }

    /** Whether events that come now outlive the process. */
    public boolean isDurable() {
        return durable;
    }

    /** The lanes that have had events since the start. */
    public List<LaneStats> lanes() {
        return lanes;
    }

    private long counter(String name) {
        return counters.getOrDefault(name, 0L);
    }

    private SortedMap<String, Long> under(String prefix) {
        SortedMap<String, Long> byReason = new TreeMap<>();
        counters.forEach((name, times) -> {
            if (name.startsWith(prefix)) {
                byReason.put(name.substring(prefix.length()), times);
            }
        });
        return byReason;
    }
}
