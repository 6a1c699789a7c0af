package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.DaemonThread;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A shared queue on a message broker. While the broker is away, nothing can be appended and no lane has a head; lanes are
 * told again when it is back. Thread-safe.
 */
final class MessagingQueue implements SharedQueue {
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Map<Lane, Inlet> inlets = new ConcurrentHashMap<>();
    private final Map<Lane, ServedLane> lanes = new LinkedHashMap<>();
    private final Function<Lane, Inlet> inlet;
    private final Warnings warnings;
    private final List<Rounds> rounds = new ArrayList<>();

    private MessagingQueue(Broker broker, Waits waits, Time time, Warnings warnings) {
        this.warnings = warnings;
        String node = UUID.randomUUID().toString();
        this.inlet = lane -> new Inlet(lane, broker, node, time);
        AtomicLong numbers = new AtomicLong();
        for (Lane lane : broker.lanes()) {
            lanes.put(lane, new ServedLane(lane, broker, waits, numbers, time, warnings));
        }
    }

    /** A queue for the lanes of a broker; it connects by and by. */
    static MessagingQueue of(Broker broker, Waits waits, Time time) {
        return new MessagingQueue(
                broker, waits, time, Warnings.to(System.getLogger(MessagingQueue.class.getName()), time));
    }

    @Override
    public void append(Lane lane, List<QueuedEvent> events) throws IOException {
        inlets.computeIfAbsent(lane, inlet).append(events);
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public synchronized void watch(Consumer<Set<Lane>> listener) {
        rounds.add(Rounds.started(lanes.values(), listener, warnings));
    }

    @Override
    public List<QueuedEvent> head(Lane lane, int events, long bytes) {
        ServedLane served = lanes.get(lane);
        return served == null ? List.of() : served.head(events, bytes);
    }

    @Override
    public Duration age(QueuedEvent event) {
        ServedLane served = lanes.get(event.lane());
        return served == null ? Duration.ZERO : served.age(event);
    }

    @Override
    public void remove(List<QueuedEvent> events) {
        Map<Lane, List<QueuedEvent>> byLane = events.stream().collect(Collectors.groupingBy(QueuedEvent::lane));
        lanes.values().forEach(lane -> lane.remove(byLane.getOrDefault(lane.lane(), List.of())));
    }

    @Override
    public void setAside(List<SetAsideEvent> events) throws IOException {
        Map<Lane, List<SetAsideEvent>> byLane = events.stream()
                .collect(Collectors.groupingBy(aside -> aside.event().lane()));
        for (ServedLane lane : lanes.values()) {
            lane.setAside(byLane.getOrDefault(lane.lane(), List.of()));
        }
    }

    @Override
    public long waiting() {
        return lanes.values().stream().mapToLong(ServedLane::left).sum();
    }

    /** -1: Jakarta Messaging has no question for it; the broker's console tells. */
    @Override
    public long waiting(Lane lane) {
        return -1;
    }

    /** -1, as {@link #waiting(Lane)}. */
    @Override
    public long setAsideSize() {
        return -1;
    }

    @Override
    public synchronized void close() {
        rounds.forEach(Rounds::close);
        within(CLOSING, () -> lanes.values().forEach(ServedLane::giveBack));
        within(CLOSING, () -> {
            lanes.values().forEach(ServedLane::close);
            inlets.values().forEach(Inlet::close);
        });
        rounds.forEach(Rounds::join);
    }

    // A broker that doesn't answer mustn't hold the application's stop.
    private static void within(Duration limit, Runnable closing) {
        Thread thread = DaemonThread.named("tagtwin-messaging-stop", closing);
        thread.start();
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "Jakarta Messaging";
    }
}
