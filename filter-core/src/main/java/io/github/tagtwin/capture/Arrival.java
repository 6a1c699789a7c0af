package io.github.tagtwin.capture;

/** A request for a page to which a redirect has led, with what comes along. Immutable. */
public final class Arrival {
    private final Handover handover;
    private final String cookieName;
    private final String pageName;

    Arrival(Handover handover, String cookieName, String pageName) {
        this.handover = handover;
        this.cookieName = cookieName;
        this.pageName = pageName;
    }

    /** What comes along. */
    public Handover handover() {
        return handover;
    }

    /** Whether the redirect has named this very page; else the visitor comes back from another site. */
    boolean isExpected() {
        return cookieName.equals(pageName);
    }

    /** The cookie that has brought it. */
    String cookieName() {
        return cookieName;
    }

    /** The cookie that this page's own address has. */
    String pageName() {
        return pageName;
    }
}
