package io.github.tagtwin.ledger;

import io.github.tagtwin.event.EventType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What events are counted by: page views together, conversions by their name. Immutable. */
public final class EventName implements Comparable<EventName> {
    /** All page views. */
    public static final EventName PAGE_VIEW = new EventName(null);
    /** Conversions of names beyond those that are counted one by one. No name of LINE's has brackets. */
    static final EventName OTHERS = new EventName("(others)");

    private final @Nullable String name;

    private EventName(@Nullable String name) {
        this.name = name;
    }

    static EventName of(EventType type, Optional<String> name) {
        return type == EventType.PAGE_VIEW ? PAGE_VIEW : new EventName(name.orElse("?"));
    }

    /** A conversion's. */
    static EventName conversion(String name) {
        return new EventName(name);
    }

    /** LINE's event name; empty for page views. */
    public Optional<String> conversion() {
        return Optional.ofNullable(name);
    }

    /** Page views first, then by name. */
    @Override
    public int compareTo(EventName other) {
        return (name == null ? "" : name).compareTo(other.name == null ? "" : other.name);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventName && Objects.equals(name, ((EventName) other).name);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(name);
    }

    @Override
    public String toString() {
        return name == null ? "page view" : name;
    }
}
