package io.github.tagtwin.web.page;

import io.github.tagtwin.ledger.History;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.status.Status;
import java.util.List;

/** What a status page is made of, besides the words for it. Immutable. */
public final class Contents {
    private final Status status;
    private final List<SetAsideEvent> setAside;
    private final List<Done> done;
    private final boolean overridden;
    private final String notice;
    private final History.Span span;

    private Contents(
            Status status,
            List<SetAsideEvent> setAside,
            List<Done> done,
            boolean overridden,
            String notice,
            History.Span span) {
        this.status = status;
        this.setAside = setAside;
        this.done = done;
        this.overridden = overridden;
        this.notice = notice;
        this.span = span;
    }

    /** How things stand, for the last hour. */
    public static Contents of(Status status) {
        return new Contents(status, List.of(), List.of(), false, "", History.Span.HOUR);
    }

    /** The same with events that lie aside. */
    public Contents setAside(List<SetAsideEvent> some) {
        return new Contents(status, List.copyOf(some), done, overridden, notice, span);
    }

    /**
     * The same with what was done on the page.
     *
     * @param some the latest first
     * @param holds whether the page, and not the settings, says what switch and share are
     */
    public Contents done(List<Done> some, boolean holds) {
        return new Contents(status, setAside, List.copyOf(some), holds, notice, span);
    }

    /** The same as the answer to a form that nothing was done about, since its token isn't good, or not any more. */
    public Contents refusing() {
        return noticing("notice.stale");
    }

    /** The same as the answer to a form about which nothing could be done. */
    public Contents failing() {
        return noticing("notice.failed");
    }

    private Contents noticing(String key) {
        return new Contents(status, setAside, done, overridden, key, span);
    }

    /** The same for another span. */
    public Contents span(History.Span other) {
        return new Contents(status, setAside, done, overridden, notice, other);
    }

    Status status() {
        return status;
    }

    List<SetAsideEvent> setAside() {
        return setAside;
    }

    List<Done> done() {
        return done;
    }

    boolean isOverridden() {
        return overridden;
    }

    /** The key of what is said about the form that was sent; empty where there is nothing to say. */
    String notice() {
        return notice;
    }

    History.Span span() {
        return span;
    }
}
