package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The lanes that this node has been given to deliver, and who wants to know of them. Thread-safe. */
final class Serving {
    private final Map<Lane, ServedLane> lanes = new ConcurrentHashMap<>();
    private volatile Consumer<Set<Lane>> listener = told -> {};

    void watch(Consumer<Set<Lane>> other) {
        listener = other;
        other.accept(Set.copyOf(lanes.keySet()));
    }

    ServedLane begin(Lane lane) {
        ServedLane served = new ServedLane();
        lanes.put(lane, served);
        return served;
    }

    void end(Lane lane) {
        lanes.remove(lane);
    }

    Optional<ServedLane> lane(Lane lane) {
        return Optional.ofNullable(lanes.get(lane));
    }

    /** There may be something new in a lane. */
    void tell(Lane lane) {
        if (lanes.containsKey(lane)) {
            listener.accept(Set.of(lane));
        }
    }

    long waiting() {
        return lanes.values().stream().mapToLong(ServedLane::waiting).sum();
    }
}
