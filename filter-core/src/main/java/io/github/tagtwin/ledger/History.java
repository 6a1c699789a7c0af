package io.github.tagtwin.ledger;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What happened to the events of one LINE Tag ID in a span up to now, in steps of equal rank: oldest first, the last one
 * being under way. Immutable.
 */
public final class History {
    /** How far back it looks, and by what steps. */
    public enum Span {
        /** 60 minutes, by the minute; known since the application's start. */
        HOUR(60, Duration.ofMinutes(1)),
        /** 24 hours, by quarters of an hour; known since the application's start. */
        DAY(96, Duration.ofMinutes(15)),
        /** 31 days of the server's time zone, by the day; outlives restarts. A day may have 23 or 25 hours. */
        MONTH(31, Duration.ofDays(1));

        private final int steps;
        private final Duration step;

        Span(int steps, Duration step) {
            this.steps = steps;
            this.step = step;
        }

        /** How many steps it has. */
        public int steps() {
            return steps;
        }

        /** How long a step is, as a rule. */
        public Duration step() {
            return step;
        }
    }

    private final Span span;
    private final List<HistoryStep> steps;

    private History(Span span, List<HistoryStep> steps) {
        this.span = span;
        this.steps = steps;
    }

    /**
     * A history.
     *
     * @throws IllegalArgumentException if there aren't as many steps as the span has
     */
    public static History of(Span span, List<HistoryStep> steps) {
        if (steps.size() != span.steps()) {
            throw new IllegalArgumentException(span + " has " + span.steps() + " steps, not " + steps.size());
        }
        return new History(span, List.copyOf(steps));
    }

    public Span span() {
        return span;
    }

    /** All steps, oldest first. */
    public List<HistoryStep> steps() {
        return steps;
    }

    /** The event names of the conversions in it. */
    public SortedSet<String> conversionNames() {
        SortedSet<String> names = new TreeSet<>();
        steps.forEach(step -> names.addAll(step.conversions().keySet()));
        return Collections.unmodifiableSortedSet(names);
    }
}
