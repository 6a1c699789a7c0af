package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.SetAsideEvents;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The way of events from this node's queue to LINE: straight, or through a queue that nodes share. Thread-safe.
 */
public final class Route implements AutoCloseable {
    private final EventQueue queue;
    private final Dispatcher dispatcher;
    private final @Nullable Relay relay;

    private Route(EventQueue queue, Dispatcher dispatcher, @Nullable Relay relay) {
        this.queue = queue;
        this.dispatcher = dispatcher;
        this.relay = relay;
    }

    /** From this node's queue to LINE; see {@link Dispatcher#start}. */
    public static Route straight(
            EventQueue queue,
            DeliveryOptions options,
            Function<Lane, Optional<String>> tokens,
            Counters counters,
            Time time) {
        return new Route(queue, Dispatcher.start(queue, options, tokens, counters, time), null);
    }

    /**
     * From this node's queue into the shared one, and of that to LINE what this node is given to deliver.
     *
     * @param shared is closed with the route
     * @param lanes what nodes deliver from the shared queue; any other stays where it is
     */
    public static Route through(
            SharedQueue shared,
            Set<Lane> lanes,
            EventQueue queue,
            DeliveryOptions options,
            Function<Lane, Optional<String>> tokens,
            Counters counters,
            Time time) {
        Dispatcher dispatcher =
                Dispatcher.start(Relay.source(queue, shared, counters), options, tokens, counters, time);
        return new Route(queue, dispatcher, Relay.start(queue, shared, lanes, options, counters, time));
    }

    /**
     * All figures of queue and delivery. What waits or lies aside is counted both on this node and in the shared queue. Asks
     * both, and so may wait for a slow disk or engine: for a log or a status page, never for a request.
     */
    public DeliveryStats stats() {
        DeliveryStats stats = dispatcher.stats();
        return relay == null ? stats : stats.with(queue, Asked.of(queue::setAsideSize, -1L));
    }

    /** What was set aside on this node, and in the shared queue, where its engine can look at it. */
    public SetAsideEvents setAside() {
        return relay == null ? queue : relay.setAside(queue);
    }

    /**
     * Removes all events of one person, on this node ({@link EventQueue#purge}) and in the shared queue, where its engine can do
     * that ({@link io.github.tagtwin.queue.Withdrawing}).
     *
     * @return how many events were removed
     * @throws IOException if events may be left: ask again
     */
    public long purge(UserFields person) throws IOException, InterruptedException {
        long here = queue.purge(person);
        return relay == null ? here : here + relay.purge(person);
    }

    /** Gives up what is under way, whose events stay queued, within 10 s; may be called again. To be closed before the queue. */
    @Override
    public void close() {
        if (relay != null) {
            relay.close();
        }
        dispatcher.close();
        if (relay != null) {
            relay.shared().close();
        }
    }
}
