package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of a lane that were taken and wait for their commit, which is one for all of them; and the last of those that
 * went back with a lost connection, by which their events aren't sent again where they come here again. For one thread at a
 * time.
 */
final class Held {
    private static final int REMEMBERED = 20;

    private final List<Batch> batches = new ArrayList<>();
    private final List<Batch> wentBack = new ArrayList<>();
    private boolean allSeen;

    void add(Batch batch) {
        batches.add(batch);
    }

    /** A message that was here before the connection was lost. */
    Optional<Batch> again(String id) {
        Optional<Batch> known =
                wentBack.stream().filter(batch -> batch.id().equals(id)).findFirst();
        known.ifPresent(wentBack::remove);
        return known;
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    /** How many events are left to be sent. */
    int left() {
        return batches.stream().mapToInt(Batch::left).sum();
    }

    private long bytesLeft() {
        return batches.stream()
                .flatMap(Batch::waiting)
                .mapToLong(QueuedEvent::size)
                .sum();
    }

    /** Whether some events of the messages are gone, and others aren't. */
    boolean isBegun() {
        return batches.stream().anyMatch(Batch::isBegun);
    }

    /** The messages, in order. */
    List<Batch> batches() {
        return List.copyOf(batches);
    }

    /**
     * Whether another message should be taken for a head so large. Once some events are gone, the others go first, so that
     * a commit soon comes; unless nobody wants them, as while LINE refuses them. For the same reason none is taken behind
     * one that isn't due.
     */
    boolean wants(int events, long bytes, Duration delay, Time time) {
        return left() < events && bytesLeft() < bytes && (allSeen || !isBegun()) && isDue(delay, time);
    }

    private boolean isDue(Duration delay, Time time) {
        return batches.isEmpty() || batches.get(batches.size() - 1).age(time).compareTo(delay) >= 0;
    }

    /** The first events left. */
    List<QueuedEvent> head(int events, long bytes) {
        allSeen = events > left();
        List<QueuedEvent> head = new ArrayList<>();
        long sum = 0;
        for (Batch batch : batches) {
            for (QueuedEvent event : (Iterable<QueuedEvent>) batch.waiting()::iterator) {
                sum += event.size();
                if (head.size() == events || (sum > bytes && !head.isEmpty())) {
                    return head;
                }
                head.add(event);
            }
        }
        return head;
    }

    /** The message of an event, which may have gone back meanwhile. */
    Optional<Batch> of(QueuedEvent event) {
        return held(event)
                .or(() -> wentBack.stream().filter(batch -> batch.holds(event)).findFirst());
    }

    /** The message of an event, if it is here. */
    Optional<Batch> held(QueuedEvent event) {
        return batches.stream().filter(batch -> batch.holds(event)).findFirst();
    }

    /** Some events are gone. */
    void changed() {
        allSeen = false;
    }

    /** All are with LINE or aside, and the broker knows. */
    void committed() {
        batches.clear();
        allSeen = false;
    }

    /** The connection is lost, and what was held belongs to the broker again. */
    void rolledBack() {
        batches.forEach(Batch::rolledBack);
        wentBack.addAll(batches);
        wentBack.subList(0, Math.max(0, wentBack.size() - REMEMBERED)).clear();
        batches.clear();
        allSeen = false;
    }
}
