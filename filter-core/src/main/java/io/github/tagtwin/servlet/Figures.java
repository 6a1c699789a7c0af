package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import java.util.SortedMap;

/** The figures of one application, for log and JMX alike. Thread-safe. */
final class Figures implements FiguresMXBean {
    private final Counters counters;
    private final Tally tally;
    private final EventQueue queue;

    Figures(Counters counters, Tally tally, EventQueue queue) {
        this.counters = counters;
        this.tally = tally;
        this.queue = queue;
    }

    @Override
    public SortedMap<String, Long> getCounters() {
        return counters.snapshot();
    }

    @Override
    public SortedMap<String, String> getFindings() {
        return tally.findings();
    }

    @Override
    public long getWaiting() {
        return queue.waiting();
    }
}
