package io.github.tagtwin.queue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event in a queue's directory, and what it lies there for. Immutable. */
public final class StoredEvent {
    private final QueuedEvent event;
    private final Place place;
    private final @Nullable SetAsideEvent setAside;

    /** Where an event lies. */
    public enum Place {
        /** In its lane: it is sent when it is due. */
        WAITING,
        /** Until its page has ended, or its deadline. */
        HELD,
        /** It isn't sent unless somebody wants it. */
        SET_ASIDE
    }

    private StoredEvent(QueuedEvent event, Place place, @Nullable SetAsideEvent setAside) {
        this.event = event;
        this.place = place;
        this.setAside = setAside;
    }

    static StoredEvent of(QueuedEvent event, boolean held, @Nullable SetAsideEvent setAside) {
        Place place = held ? Place.HELD : setAside == null ? Place.WAITING : Place.SET_ASIDE;
        return new StoredEvent(event, place, setAside);
    }

    public QueuedEvent event() {
        return event;
    }

    public Place place() {
        return place;
    }

    /** Why and when it was set aside, where it was. */
    public Optional<SetAsideEvent> setAside() {
        return Optional.ofNullable(setAside);
    }
}
