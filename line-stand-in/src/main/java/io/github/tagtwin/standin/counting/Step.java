package io.github.tagtwin.standin.counting;

import java.time.Instant;
import java.util.Optional;

/** One copy's arrival in the life of a {@link CountedEvent}. Immutable. */
public final class Step {

    private final Arrival arrival;

    Step(Arrival arrival) {
        this.arrival = arrival;
    }

    public EventPath path() {
        return arrival.path();
    }

    public Instant time() {
        return arrival.time();
    }

    /** Whether this copy is part of the one count; false where LINE drops it. */
    public boolean merged() {
        return arrival.obstacle().isEmpty();
    }

    /** Why LINE drops this copy; empty where it doesn't. */
    public Optional<String> reason() {
        return arrival.obstacle();
    }
}
