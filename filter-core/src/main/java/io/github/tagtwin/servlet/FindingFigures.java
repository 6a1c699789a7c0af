package io.github.tagtwin.servlet;

import io.github.tagtwin.status.FindingStatus;

/**
 * What is wrong with pages, in a form that JMX can show: times by ISO 8601. Immutable.
 *
 * @since 0.1.0
 */
public final class FindingFigures {
    private final FindingStatus finding;

    FindingFigures(FindingStatus finding) {
        this.finding = finding;
    }

    /** Its anchor in docs/troubleshooting.md. */
    public String getCode() {
        return finding.code();
    }

    /** How often it was seen since the start. */
    public long getTimes() {
        return finding.times();
    }

    /** The last path that showed it, without what may lead to a person. */
    public String getLastPath() {
        return finding.lastPath();
    }

    /** When it was last seen. */
    public String getLastAt() {
        return finding.lastAt().toString();
    }
}
