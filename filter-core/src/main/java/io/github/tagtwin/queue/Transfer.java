package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Moves all that a store has into another, a piece at a time: events in lanes, events held, what was set aside, and last
 * the memory of keys. A piece is stored first and removed then, so that a crash between repeats a piece at most, and no
 * conversion whose key is remembered. Not thread-safe.
 */
final class Transfer {
    private static final int PIECE = 1000;
    private static final long PIECE_BYTES = 4 << 20;

    private final EventStore from;
    private final Target to;
    private final LongUnaryOperator numbers;
    private final Set<Lane> lanes = new HashSet<>();
    private final Map<Lane, Long> movedByLane = new HashMap<>();
    private long moved;
    private long repeated;

    /** Where everything goes. */
    @FunctionalInterface
    interface Target {
        <T> T with(Storage.Work<T> work) throws IOException;
    }

    /**
     * A transfer that has not begun.
     *
     * @param numbers gives an event's number in its new store
     */
    Transfer(EventStore from, Target to, LongUnaryOperator numbers) {
        this.from = from;
        this.to = to;
        this.numbers = numbers;
    }

    static Target to(EventStore store) {
        return new Target() {
            @Override
            public <T> T with(Storage.Work<T> work) throws IOException {
                return work.with(store);
            }
        };
    }

    /** Moves a piece; false where nothing is left. */
    boolean step() throws IOException {
        return moveEvents() || moveHeld() || moveSetAside() || moveKeys();
    }

    /** How many events have come into lanes or are held there. */
    long moved() {
        return moved;
    }

    /** How many of these came into each lane, or are held for it. */
    Map<Lane, Long> movedByLane() {
        return movedByLane;
    }

    /** How many events were left out, since their conversion was known already. */
    long repeated() {
        return repeated;
    }

    /** The lanes into which events have come. */
    Set<Lane> lanes() {
        return lanes;
    }

    private boolean moveEvents() throws IOException {
        for (Lane lane : from.lanes()) {
            List<QueuedEvent> piece = from.head(lane, PIECE, PIECE_BYTES);
            if (!piece.isEmpty()) {
                List<QueuedEvent> fresh = fresh(piece);
                change(store -> store.append(fresh));
                from.remove(piece);
                lanes.add(lane);
                count(fresh.size(), lane);
                return true;
            }
        }
        return false;
    }

    private void count(long events, Lane lane) {
        moved += events;
        movedByLane.merge(lane, events, Long::sum);
    }

    private List<QueuedEvent> fresh(List<QueuedEvent> piece) throws IOException {
        List<QueuedEvent> fresh = new ArrayList<>(piece.size());
        for (QueuedEvent event : piece) {
            if (isRepeated(event)) {
                repeated++;
            } else {
                fresh.add(event.renumbered(numbers.applyAsLong(event.sequence())));
            }
        }
        return fresh;
    }

    private boolean isRepeated(QueuedEvent event) throws IOException {
        Optional<Fingerprint> fingerprint = event.fingerprint();
        return fingerprint.isPresent()
                && to.with(store -> {
                    Optional<KeyMemory> memory = store.capability(KeyMemory.class);
                    return memory.isPresent() && memory.get().remembers(fingerprint.get());
                });
    }

    private boolean moveHeld() throws IOException {
        Optional<Holding> holding = from.capability(Holding.class);
        List<HeldEvent> piece = holding.isPresent() ? holding.get().overdue(Instant.MAX, PIECE) : List.of();
        if (piece.isEmpty()) {
            return false;
        }
        List<HeldEvent> fresh = new ArrayList<>();
        for (HeldEvent held : piece) {
            if (!isRepeated(held.event())) {
                fresh.add(held.renumbered(numbers.applyAsLong(held.event().sequence())));
            }
        }
        change(store -> Storage.capability(store, Holding.class).hold(fresh));
        holding.get().settle(numbersOf(piece, held -> held.event().sequence()), List.of());
        fresh.forEach(held -> count(1, held.event().lane()));
        return true;
    }

    private boolean moveSetAside() throws IOException {
        Optional<Listing> listing = from.capability(Listing.class);
        List<SetAsideEvent> piece = listing.isPresent() ? listing.get().listSetAside(0, PIECE) : List.of();
        if (piece.isEmpty()) {
            return false;
        }
        List<SetAsideEvent> renumbered = piece.stream()
                .map(aside -> aside.renumbered(numbers.applyAsLong(aside.event().sequence())))
                .collect(Collectors.toList());
        change(store -> store.setAside(renumbered));
        listing.get().deleteSetAside(numbersOf(piece, aside -> aside.event().sequence()));
        return true;
    }

    private boolean moveKeys() throws IOException {
        Optional<KeyMemory> memory = from.capability(KeyMemory.class);
        List<SentKey> piece = memory.isPresent() ? memory.get().oldestKeys(PIECE) : List.of();
        if (piece.isEmpty()) {
            return false;
        }
        change(store -> Storage.capability(store, KeyMemory.class).remember(piece));
        memory.get().forget(piece);
        return true;
    }

    private void change(Storage.Change change) throws IOException {
        to.with(store -> {
            change.to(store);
            return true;
        });
    }

    private static <T> List<Long> numbersOf(List<T> piece, ToLongFunction<T> number) {
        return piece.stream().map(number::applyAsLong).collect(Collectors.toList());
    }
}
