package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Moves what this node has queued into the queue that nodes share, each lane on a thread of its own, until it is closed. An
 * event is removed here only once the engine has it; while the engine is out, events stay here. Thread-safe.
 */
public final class Forwarder implements AutoCloseable {
    private final Set<Lane> wanted;
    private final LaneThreads<LaneForwarding> threads;
    private final Warnings warnings;

    private Forwarder(Set<Lane> wanted, LaneThreads<LaneForwarding> threads, Warnings warnings) {
        this.wanted = Set.copyOf(wanted);
        this.threads = threads;
        this.warnings = warnings;
    }

    /**
     * Begins to forward, what is in the queue already as well. Returns at once.
     *
     * @param lanes what nodes deliver from the shared queue; any other stays where it is
     * @param options on whose threads
     */
    public static Forwarder start(
            EventQueue queue,
            SharedQueue shared,
            Set<Lane> lanes,
            DeliveryOptions options,
            Counters counters,
            Time time) {
        Warnings warnings = Warnings.to(System.getLogger(Forwarder.class.getName()), time);
        LaneThreads<LaneForwarding> threads = new LaneThreads<>(
                lane -> new LaneForwarding(lane, queue, shared, counters, warnings, backoff()),
                (work, task) -> options.threads().named("tagtwin-forwarder-" + work.lane(), task),
                warnings);
        Forwarder forwarder = new Forwarder(lanes, threads, warnings);
        queue.watch(forwarder::wake);
        return forwarder;
    }

    private static Backoff backoff() {
        return new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    }

    private void wake(Set<Lane> lanes) {
        Set<Lane> known = new HashSet<>(lanes);
        if (known.retainAll(wanted)) {
            warnings.warn(
                    "unknown-lane",
                    "Events of a LINE Tag or channel that is not set up any more stay on this node; set it up as a site"
                            + " to have them sent.");
        }
        threads.wake(known);
    }

    /** Ends all threads, within a second; may be called again. To be closed before both queues. */
    @Override
    public void close() {
        threads.close();
    }
}
