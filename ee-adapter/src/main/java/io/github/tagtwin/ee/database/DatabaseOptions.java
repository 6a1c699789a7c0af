package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import java.time.Duration;
import java.util.Set;

/** What a node delivers by the shared queue, and how. Immutable. */
final class DatabaseOptions {
    private final Set<Lane> lanes;
    private final Duration heartbeat;
    private final Duration setAsideRetention;

    private DatabaseOptions(Set<Lane> lanes, Duration heartbeat, Duration setAsideRetention) {
        this.lanes = Set.copyOf(lanes);
        this.heartbeat = heartbeat;
        this.setAsideRetention = setAsideRetention;
    }

    /**
     * Options.
     *
     * @param lanes what this node can deliver
     * @param heartbeat how often it says that it lives; one that has been silent for four of them is dead
     * @param setAsideRetention how long what was set aside is kept
     */
    static DatabaseOptions of(Set<Lane> lanes, Duration heartbeat, Duration setAsideRetention) {
        return new DatabaseOptions(lanes, heartbeat, setAsideRetention);
    }

    Set<Lane> lanes() {
        return lanes;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    Duration setAsideRetention() {
        return setAsideRetention;
    }
}
