package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.DeliverySource;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends what is due from a queue to LINE, each lane on a thread of its own, until it is closed. Delivery is at least
 * once: after a crash one batch at most is repeated, and LINE knows its events by their keys. Thread-safe.
 */
public final class Dispatcher implements AutoCloseable {
    private final Delivery delivery;
    private final LaneThreads<LaneDelivery> senders;
    private final AtomicBoolean begun = new AtomicBoolean();

    private Dispatcher(Delivery delivery) {
        this.delivery = delivery;
        this.senders = new LaneThreads<>(lane -> new LaneDelivery(lane, delivery), this::thread, delivery.warnings());
    }

    private Thread thread(LaneDelivery lane, Runnable task) {
        return delivery.options().threads().named("tagtwin-sender-" + lane.lane(), task);
    }

    /**
     * Begins to deliver over HTTP, or into the log in a dry run, what is in the queue already as well. Returns at once.
     *
     * @param tokens the access token for a lane, or nothing; asked before each request and every second while LINE refuses
     *     the last one, so it must be quick and see changes
     */
    public static Dispatcher start(
            DeliverySource queue,
            DeliveryOptions options,
            Function<Lane, Optional<String>> tokens,
            Counters counters,
            Time time) {
        return start(queue, options, transport(options), tokens, counters, time);
    }

    private static Transport transport(DeliveryOptions options) {
        return options.isDryRun() ? new DryRun(System.getLogger(Dispatcher.class.getName())) : HttpTransport.open();
    }

    /** Begins to deliver over a transport, which is closed with the dispatcher. */
    public static Dispatcher start(
            DeliverySource queue,
            DeliveryOptions options,
            Transport transport,
            Function<Lane, Optional<String>> tokens,
            Counters counters,
            Time time) {
        Dispatcher dispatcher = new Dispatcher(
                new Delivery(queue, options, transport, tokens, counters, time, () -> ThreadLocalRandom.current()
                        .nextDouble()));
        queue.watch(dispatcher::wake);
        return dispatcher;
    }

    private void wake(Set<Lane> lanes) {
        if (!begun.getAndSet(true)) {
            delivery.tellWhatWaits();
        }
        senders.wake(lanes);
    }

    /** How each lane stands that has had events since the start. */
    public List<LaneStatus> lanes() {
        return senders.works()
                .map(LaneDelivery::status)
                .sorted(Comparator.comparing(status -> status.lane().toString()))
                .collect(Collectors.toList());
    }

    /**
     * All figures of queue and delivery. Asks the queue, and so may wait for a slow disk: for a log or a status page, never
     * for a request.
     */
    public DeliveryStats stats() {
        DeliverySource queue = delivery.queue();
        List<LaneStats> lanes = lanes().stream().map(this::stats).collect(Collectors.toList());
        return DeliveryStats.of(delivery.counters(), queue, lanes, Asked.of(queue::setAsideSize, -1L));
    }

    private LaneStats stats(LaneStatus status) {
        DeliverySource queue = delivery.queue();
        long waiting = Asked.of(() -> queue.waiting(status.lane()), -1L);
        Instant now = delivery.time().now();
        Optional<Duration> oldest = Asked.of(() -> queue.head(status.lane(), 1, 1), List.<QueuedEvent>of()).stream()
                .map(event -> Duration.between(event.time(), now))
                .findFirst();
        return LaneStats.of(status, waiting, oldest);
    }

    /**
     * {@link #close}, and sets aside what LINE has refused alone while it took others of the lane: for who queues no more, so
     * that no later event can show whether those are bad.
     *
     * @throws IOException if the queue failed
     */
    public void closeAfterLast() throws IOException, InterruptedException {
        close();
        for (LaneDelivery lane : senders.works().collect(Collectors.toList())) {
            lane.endOfAll();
        }
    }

    /**
     * Gives up the requests under way, whose events stay queued, and ends all threads, within 2 s; may be called again.
     * To be closed before its queue.
     */
    @Override
    public void close() {
        senders.close();
        delivery.client().close();
    }
}
