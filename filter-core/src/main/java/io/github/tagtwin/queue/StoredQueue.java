package io.github.tagtwin.queue;

import io.github.tagtwin.event.UserFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queue of one instance as it lies on disk while no shop runs on it. No other process can take it until it is closed.
 *
 * <p>For one thread that isn't interrupted.
 */
public final class StoredQueue implements AutoCloseable {
    private static final int PIECE = 1000;
    private static final int DEPTH = 3;

    private final Path path;
    private final MvEventStore store;

    private StoredQueue(Path path, MvEventStore store) {
        this.path = path;
        this.store = store;
    }

    /** The queues at a directory or below it: of all applications, of one, or one instance's; in their order. */
    public static List<Path> find(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, DEPTH)) {
            return files.filter(Files::isDirectory)
                    .filter(each -> Files.exists(each.resolve(InstanceDirectory.EVENTS)))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    /**
     * Opens a queue; nothing where a shop has it.
     *
     * @throws IOException if it can't be read; it is left as it is
     */
    public static Optional<StoredQueue> open(Path instance, Time time) throws IOException {
        Optional<InstanceDirectory> free = InstanceDirectory.claim(instance);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        StoredQueue opened = null;
        try {
            Warnings warnings = Warnings.to(System.getLogger(StoredQueue.class.getName()), time);
            Damage damage = new Damage(new Counters(), warnings, time);
            opened = new StoredQueue(instance, MvEventStore.open(free.get(), time, damage));
            return Optional.of(opened);
        } finally {
            if (opened == null) {
                free.get().close();
            }
        }
    }

    public Path path() {
        return path;
    }

    /** What is done with each event. */
    @FunctionalInterface
    public interface Taker {
        void take(StoredEvent event) throws IOException;
    }

    /** Goes through all events, wherever they lie, in the order of their numbers. */
    public void each(Taker taker) throws IOException {
        Set<Long> held = store.overdue(Instant.MAX, Integer.MAX_VALUE).stream()
                .map(each -> each.event().sequence())
                .collect(Collectors.toSet());
        long after = 0;
        List<QueuedEvent> page = store.all(after, PIECE);
        while (!page.isEmpty()) {
            Map<Long, SetAsideEvent> aside = store.listSetAside(after, PIECE).stream()
                    .collect(Collectors.toMap(each -> each.event().sequence(), Function.identity()));
            for (QueuedEvent event : page) {
                taker.take(StoredEvent.of(event, held.contains(event.sequence()), aside.get(event.sequence())));
            }
            after = page.get(page.size() - 1).sequence();
            page = store.all(after, PIECE);
        }
    }

    /**
     * Puts events that were set aside back into their lanes, behind what waits there. What can't be read, and conversions
     * that were queued once more meanwhile, stay where they are.
     *
     * @return how many go again
     */
    public int sendAgain(Collection<Long> numbers) throws IOException {
        int again = 0;
        for (long number : numbers) {
            Optional<SetAsideEvent> aside = SetAside.found(store, number);
            if (aside.isPresent()) {
                store.sendAgain(List.of(number), List.of(aside.get().again(store.lastSequence() + 1)));
                again++;
            }
        }
        return again;
    }

    /**
     * Removes events wherever they lie. What is remembered of their conversions stays, so that none is sent anew.
     *
     * @return how many were removed
     */
    public long purge(Predicate<StoredEvent> match) throws IOException {
        List<Long> matched = new ArrayList<>();
        each(stored -> {
            if (match.test(stored)) {
                matched.add(stored.event().sequence());
            }
        });
        Set<Long> numbers = Set.copyOf(matched);
        long after = 0;
        List<QueuedEvent> page = store.all(after, PIECE);
        while (!page.isEmpty()) {
            after = page.get(page.size() - 1).sequence();
            List<QueuedEvent> among = page.stream()
                    .filter(event -> numbers.contains(event.sequence()))
                    .collect(Collectors.toList());
            if (!among.isEmpty()) {
                store.purge(among);
            }
            page = store.all(after, PIECE);
        }
        return numbers.size();
    }

    /**
     * Knows the events of one person by any of the person's fields.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Predicate<StoredEvent> of(UserFields person) {
        PersonMatch match = PersonMatch.of(person);
        return stored -> match.fits(stored.event());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
