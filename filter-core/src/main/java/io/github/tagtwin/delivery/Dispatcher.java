package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sends what is due from a queue to LINE, each lane on a thread of its own, until it is closed. Delivery is at least
 * once: after a crash one batch at most is repeated, and LINE knows its events by their keys. Thread-safe.
 */
public final class Dispatcher implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Delivery delivery;
    private final Map<Lane, Sender> senders = new ConcurrentHashMap<>();
    private boolean begun;
    private boolean closed;

    private Dispatcher(Delivery delivery) {
        this.delivery = delivery;
    }

    /**
     * Begins to deliver over HTTP, or into the log in a dry run, what is in the queue already as well. Returns at once.
     *
     * @param tokens the access token for a lane, or nothing; asked before each request and every second while LINE refuses
     *     the last one, so it must be quick and see changes
     */
    public static Dispatcher start(
            EventQueue queue,
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
            EventQueue queue,
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

    private synchronized void wake(Set<Lane> lanes) {
        if (!begun) {
            begun = true;
            delivery.tellWhatWaits();
        }
        if (!closed) {
            lanes.forEach(lane -> senders.computeIfAbsent(lane, this::sender).wake());
        }
    }

    private Sender sender(Lane lane) {
        return Sender.started(
                new LaneDelivery(lane, delivery),
                delivery.warnings(),
                delivery.options().threads());
    }

    /** How each lane stands that has had events since the start. */
    public List<LaneStatus> lanes() {
        return senders.values().stream()
                .map(Sender::status)
                .sorted(Comparator.comparing(status -> status.lane().toString()))
                .collect(Collectors.toList());
    }

    /**
     * All figures of queue and delivery. Asks the queue, and so may wait for a slow disk: for a log or a status page, never
     * for a request.
     */
    public DeliveryStats stats() {
        EventQueue queue = delivery.queue();
        List<LaneStats> lanes = lanes().stream().map(this::stats).collect(Collectors.toList());
        return DeliveryStats.of(delivery.counters(), queue, lanes, asked(queue::setAsideSize, -1L));
    }

    private LaneStats stats(LaneStatus status) {
        EventQueue queue = delivery.queue();
        long waiting = asked(() -> queue.waiting(status.lane()), -1L);
        Instant now = delivery.time().now();
        Optional<Duration> oldest = asked(() -> queue.head(status.lane(), 1, 1), List.<QueuedEvent>of()).stream()
                .map(event -> Duration.between(event.time(), now))
                .findFirst();
        return LaneStats.of(status, waiting, oldest);
    }

    private static <T> T asked(Question<T> question, T otherwise) {
        try {
            return question.answer();
        } catch (IOException closed) {
            return otherwise;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }

    private interface Question<T> {
        T answer() throws IOException, InterruptedException;
    }

    /**
     * Gives up the requests under way, whose events stay queued, and ends all threads, within 2 s; may be called again.
     * To be closed before its queue.
     */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        senders.values().forEach(Sender::stop);
        long end = System.nanoTime() + CLOSING.toNanos();
        try {
            for (Sender sender : senders.values()) {
                sender.join(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        delivery.client().close();
    }
}
