package io.github.tagtwin.standin.counting;

import java.util.Objects;

/** What happened, and in which LINE Tag's container. Immutable. */
public final class EventName {

    /** The listing's name for page views, which have none of their own at LINE. */
    public static final String PAGE_VIEW = "PageView";

    private final String lineTagId;
    private final String type;
    private final String name;

    private EventName(String lineTagId, String type, String name) {
        this.lineTagId = lineTagId;
        this.type = type;
        this.name = name;
    }

    /** A page view; whatever name it carries isn't looked at. */
    public static EventName pageView(String lineTagId) {
        return new EventName(lineTagId, "page_view", PAGE_VIEW);
    }

    public static EventName conversion(String lineTagId, String name) {
        return new EventName(lineTagId, "conversion", name);
    }

    public String lineTagId() {
        return lineTagId;
    }

    /** {@code page_view} or {@code conversion}. */
    public String type() {
        return type;
    }

    public String name() {
        return name;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventName
                && ((EventName) other).lineTagId.equals(lineTagId)
                && ((EventName) other).type.equals(type)
                && ((EventName) other).name.equals(name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lineTagId, type, name);
    }

    @Override
    public String toString() {
        return name;
    }
}
