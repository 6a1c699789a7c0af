package io.github.tagtwin.queue;

import io.github.tagtwin.event.EventType;

/** How much an event is worth where there isn't room for all: the lowest go first. */
public enum Rank {
    /** There are many of them, and none is worth money. */
    PAGE_VIEW("page-view", "page views"),
    /** A conversion without the shop's own id: nobody could tell that it is missing. */
    OTHER("other", "conversions without an id"),
    /** A conversion with the shop's own id: a sale in the shop's books. */
    KEYED("keyed", "conversions with an id");

    private final String code;
    private final String plural;

    Rank(String code, String plural) {
        this.code = code;
        this.plural = plural;
    }

    /** The rank of an event. */
    static Rank of(EventType type, boolean keyed) {
        if (type == EventType.PAGE_VIEW) {
            return PAGE_VIEW;
        }
        return keyed ? KEYED : OTHER;
    }

    /** A short name for counters. */
    public String code() {
        return code;
    }

    /** Several of them, in words. */
    String plural() {
        return plural;
    }
}
