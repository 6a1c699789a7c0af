package io.github.tagtwin.ee;

import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.servlet.RunningTwin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Queue and delivery without a filter; no LINE answers them. */
public final class FakeTwin implements RunningTwin, AutoCloseable {
    public static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "7");

    private final Counters counters = new Counters();
    private final List<String> later = new CopyOnWriteArrayList<>();
    private final EventQueue queue;
    private final Dispatcher dispatcher;

    public FakeTwin(Path directory) {
        this.queue = EventQueue.open(directory, "/shop", 1000, counters, Time.system());
        this.dispatcher = Dispatcher.start(
                queue,
                DeliveryOptions.of(URI.create("http://127.0.0.1:1"), Duration.ZERO, Duration.ofSeconds(5), 10),
                lane -> Optional.of("token"),
                counters,
                Time.system());
    }

    /** Queues an event, and returns once its lane has learnt that no LINE is there. */
    public FakeTwin offer(String key) {
        try {
            queue.offer(ConversionEvent.conversion(LANE, "AddToCart")
                    .user(UserFields.none().with(UserField.CLICK_ID, "anna"))
                    .build(DeduplicationKey.of(key).orElseThrow(), Instant.now()));
        } catch (RefusedEventException impossible) {
            throw new AssertionError(impossible);
        }
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (dispatcher.lanes().stream().noneMatch(lane -> lane.reason().equals("unavailable"))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the lane goes on: " + dispatcher.lanes());
            }
            Thread.onSpinWait();
        }
        return this;
    }

    public Counters counted() {
        return counters;
    }

    /** What was recorded for visitors who aren't there, with the token. */
    public List<String> recordedLater() {
        return later;
    }

    @Override
    public LaterConversions later() {
        return (conversion, token) -> {
            later.add(conversion.name() + " " + token);
            return Optional.empty();
        };
    }

    @Override
    public DeliveryStats stats() {
        return dispatcher.stats();
    }

    @Override
    public SortedMap<String, Long> counters() {
        return counters.snapshot();
    }

    @Override
    public void close() {
        dispatcher.close();
        queue.close();
    }
}
