package io.github.tagtwin.servlet;

import io.github.tagtwin.status.Funnel;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One step of the way from requests to LINE's 202, in a form that JMX can show: what it begins with, and what joined there, is
 * what left there, and what the next step begins with. Immutable.
 *
 * @since 0.1.0
 */
public final class FunnelFigures {
    private final Funnel funnel;
    private final Funnel.Step step;

    FunnelFigures(Funnel funnel, Funnel.Step step) {
        this.funnel = funnel;
        this.step = step;
    }

    /** {@code requests}, {@code recorded}, {@code offered}, {@code kept}, {@code accepted}. */
    public String getStep() {
        return step.code();
    }

    /** What it begins with. */
    public long getBegin() {
        return funnel.begin(step);
    }

    /** What joined there, by reason. */
    public SortedMap<String, Long> getJoined() {
        return new TreeMap<>(funnel.joined(step));
    }

    /** What left there, by reason. */
    public SortedMap<String, Long> getLeft() {
        return new TreeMap<>(funnel.left(step));
    }
}
