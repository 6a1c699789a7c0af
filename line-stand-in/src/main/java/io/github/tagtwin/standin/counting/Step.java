package io.github.tagtwin.standin.counting;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One copy's arrival in the life of a {@link CountedEvent}. Immutable. */
public final class Step {

    private final EventPath path;
    private final Instant time;
    private final @Nullable String obstacle;

    Step(Arrival arrival) {
        this.path = arrival.path();
        this.time = arrival.time();
        this.obstacle = arrival.obstacle().orElse(null);
    }

    public EventPath path() {
        return path;
    }

    public Instant time() {
        return time;
    }

    /** Whether this copy is part of the one count; false where LINE drops it. */
    public boolean merged() {
        return obstacle == null;
    }

    /** Why LINE drops this copy; empty where it doesn't. */
    public Optional<String> reason() {
        return Optional.ofNullable(obstacle);
    }
}
