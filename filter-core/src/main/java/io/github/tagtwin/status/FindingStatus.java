package io.github.tagtwin.status;

import java.time.Instant;

/** Something that is wrong with pages, as it was last seen; its cure stands in docs/troubleshooting.md. Immutable. */
public final class FindingStatus {
    private final String code;
    private final long times;
    private final String lastPath;
    private final Instant lastAt;

    private FindingStatus(String code, long times, String lastPath, Instant lastAt) {
        this.code = code;
        this.times = times;
        this.lastPath = lastPath;
        this.lastAt = lastAt;
    }

    /**
     * A finding.
     *
     * @param code the anchor in docs/troubleshooting.md, such as {@code no-tag}
     * @param lastPath without a query, and without what may lead to a person
     */
    public static FindingStatus of(String code, long times, String lastPath, Instant lastAt) {
        return new FindingStatus(code, times, lastPath, lastAt);
    }

    /** Its name, which is its anchor in docs/troubleshooting.md too. */
    public String code() {
        return code;
    }

    /** How often it was seen since the start. */
    public long times() {
        return times;
    }

    /** The last path that showed it. */
    public String lastPath() {
        return lastPath;
    }

    /** When it was last seen. */
    public Instant lastAt() {
        return lastAt;
    }
}
