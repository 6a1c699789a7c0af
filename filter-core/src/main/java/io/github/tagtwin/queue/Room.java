package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the stored bytes within their bound: where there isn't room for all, what is worth more pushes out the oldest of
 * what is worth least, and what finds nothing below it isn't let in. For the store thread alone.
 */
final class Room {
    private static final int PIECE = 1000;
    private static final long BYTES_IN_MEMORY = 1024;

    private final Storage storage;
    private final long onDisk;
    private final long inMemory;
    private final Drops drops;

    Room(Storage storage, QueueOptions options, Drops drops) {
        this.storage = storage;
        this.onDisk = options.diskLimit();
        this.inMemory = options.ringSize() * BYTES_IN_MEMORY;
        this.drops = drops;
    }

    /** Those of some events for which there is room now, in their order; the others are counted as lost. */
    List<QueuedEvent> admit(List<QueuedEvent> group) {
        List<QueuedEvent> lost = new ArrayList<>();
        List<QueuedEvent> admitted = storage.with(store -> {
            lost.clear();
            Optional<Bounded> bounded = store.capability(Bounded.class);
            return bounded.isPresent() ? admitted(group, store, bounded.get(), lost) : group;
        });
        drops.told(CounterNames.DROPPED_LIMIT, "The queue is full", lost);
        return admitted;
    }

    private List<QueuedEvent> admitted(
            List<QueuedEvent> group, EventStore store, Bounded bounded, List<QueuedEvent> lost) throws IOException {
        long free = (store.isDurable() ? onDisk : inMemory) - bounded.bytes();
        if (bytes(group) <= free) {
            return group;
        }
        Set<QueuedEvent> admitted = new HashSet<>();
        for (Rank rank : bestFirst()) {
            List<QueuedEvent> newcomers = new ArrayList<>(group);
            newcomers.removeIf(event -> event.rank() != rank);
            free += pushedOut(bytes(newcomers) - free, rank, bounded, lost);
            for (QueuedEvent event : newcomers) {
                if (event.footprint() <= free) {
                    free -= event.footprint();
                    admitted.add(event);
                } else {
                    lost.add(event);
                }
            }
        }
        List<QueuedEvent> inOrder = new ArrayList<>(group);
        inOrder.retainAll(admitted);
        return inOrder;
    }

    private static List<Rank> bestFirst() {
        List<Rank> ranks = new ArrayList<>(List.of(Rank.values()));
        Collections.reverse(ranks);
        return ranks;
    }

    // How many bytes became free; fewer than needed where nothing is worth less.
    private static long pushedOut(long needed, Rank rank, Bounded bounded, List<QueuedEvent> lost) throws IOException {
        long freed = 0;
        for (Rank lower : Rank.values()) {
            while (lower.compareTo(rank) < 0 && freed < needed) {
                List<QueuedEvent> oldest = bounded.oldest(lower, needed - freed, PIECE);
                if (oldest.isEmpty()) {
                    break;
                }
                bounded.drop(oldest);
                freed += bytes(oldest);
                lost.addAll(oldest);
            }
        }
        return freed;
    }

    private static long bytes(List<QueuedEvent> events) {
        return events.stream().mapToLong(QueuedEvent::footprint).sum();
    }
}
