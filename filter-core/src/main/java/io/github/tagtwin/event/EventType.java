package io.github.tagtwin.event;

/** LINE's {@code event_type}. */
public enum EventType {
    /** A page was shown; has no event name. */
    PAGE_VIEW("page_view"),
    /** Something worth counting happened; has an event name. */
    CONVERSION("conversion");

    private final String lineName;

    EventType(String lineName) {
        this.lineName = lineName;
    }

    /** The value as LINE writes it. */
    public String lineName() {
        return lineName;
    }
}
