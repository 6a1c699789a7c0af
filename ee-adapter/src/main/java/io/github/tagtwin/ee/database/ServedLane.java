package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.QueuedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What this node knows of a lane that it serves. Thread-safe. */
final class ServedLane {
    private final NavigableMap<Long, Long> queuedAtNanos = new ConcurrentSkipListMap<>();
    private volatile long waiting;

    /** The events of a head, whose ages are known from now on. */
    List<QueuedEvent> seen(List<EventRow> head) {
        List<QueuedEvent> events = new ArrayList<>();
        if (!head.isEmpty()) {
            // What came before the first is gone.
            queuedAtNanos.headMap(head.get(0).id()).clear();
        }
        for (EventRow row : head) {
            row.event().ifPresent(event -> {
                queuedAtNanos.put(row.id(), row.queuedAtNanos());
                events.add(event);
            });
        }
        return events;
    }

    Duration age(QueuedEvent event) {
        Long at = queuedAtNanos.get(event.sequence());
        return at == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - at);
    }

    void forget(List<Long> ids) {
        queuedAtNanos.keySet().removeAll(ids);
    }

    /** How many events waited when they were counted last. */
    long waiting() {
        return waiting;
    }

    void counted(long events) {
        waiting = events;
    }
}
