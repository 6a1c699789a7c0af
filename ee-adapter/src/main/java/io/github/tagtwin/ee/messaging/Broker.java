package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Queue;
import java.util.Set;
import java.util.function.Function;

/** How to reach the broker, and which of its queues hold what. Immutable; thread-safe, as such objects are. */
final class Broker {
    private final ConnectionFactory connections;
    private final Set<Lane> lanes;
    private final Function<Lane, Queue> queues;
    private final Queue setAside;

    /**
     * A broker.
     *
     * @param lanes what this node delivers
     */
    Broker(ConnectionFactory connections, Set<Lane> lanes, Function<Lane, Queue> queues, Queue setAside) {
        this.connections = connections;
        this.lanes = Set.copyOf(lanes);
        this.queues = queues;
        this.setAside = setAside;
    }

    ConnectionFactory connections() {
        return connections;
    }

    Set<Lane> lanes() {
        return lanes;
    }

    /** The queue of a lane, which other lanes may share. */
    Queue queue(Lane lane) {
        return queues.apply(lane);
    }

    /** The queue of what LINE never takes. */
    Queue setAside() {
        return setAside;
    }
}
