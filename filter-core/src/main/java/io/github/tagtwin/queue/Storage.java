package io.github.tagtwin.queue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The store as the queue's thread uses it: the disk while it works, memory while it doesn't. When the disk fails, what was
 * asked of it is done in memory; the disk is tried again after 5 s, and then after twice as long each time up to 60 s; once
 * it works, what waits in memory moves there.
 *
 * <p>Sequence numbers are given here, and are unique across both: an event keeps its number when it moves, so that a
 * sender who has it in hand can still remove it.
 *
 * <p>For the store thread alone, but for {@link #isDurable} and {@link #waiting}.
 */
final class Storage {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int BITS_BELOW_A_MILLISECOND = 20;

    private static final String FAILED =
            "The queue's disk can't be used: events wait in memory, and are sent from there; the"
                    + " disk is tried again by itself. Is the directory writable, is the disk full? See"
                    + " docs/troubleshooting.md#disk";

    private final StoreOpener opener;
    private final Time time;
    private final Warnings warnings;
    private final List<Change> owed = new ArrayList<>();
    private MemoryEventStore memory = new MemoryEventStore();
    private @Nullable EventStore disk;
    private long sequence;
    private long lastOnDisk;
    private long unreachable;
    private @Nullable Long failedAt;
    private long openedAt;
    private Duration wait = Duration.ZERO;
    private volatile boolean durable;
    private volatile long waiting;

    Storage(StoreOpener opener, Time time, Warnings warnings) {
        this.opener = opener;
        this.time = time;
        this.warnings = warnings;
    }

    /** What is done with a store. */
    interface Work<T> {
        T with(EventStore store) throws IOException;
    }

    /** A change to a store. */
    interface Change {
        void to(EventStore store) throws IOException;
    }

    /** Whether what is stored now outlives the process. */
    boolean isDurable() {
        return durable;
    }

    /** How many events wait in lanes or are held, wherever they lie. */
    long waiting() {
        return waiting;
    }

    /** A number above all others. */
    long nextSequence() {
        return ++sequence;
    }

    /** The number that was given last. */
    long lastSequence() {
        return sequence;
    }

    /** Does something with the disk, or, where that fails, with memory. */
    <T> T with(Work<T> work) {
        EventStore open = disk;
        if (open != null) {
            try {
                return done(open, work);
            } catch (UnsupportedOperationException lacking) {
                throw lacking;
            } catch (IOException | RuntimeException | Error failed) {
                fallBack(failed);
            }
        }
        return inMemory(work);
    }

    private <T> T inMemory(Work<T> work) {
        try {
            return done(memory, work);
        } catch (IOException impossible) {
            throw new IllegalStateException("memory failed", impossible);
        }
    }

    /** {@link #with}, for changes. */
    void change(Change change) {
        with(store -> {
            change.to(store);
            return true;
        });
    }

    /**
     * {@link #change} of events that the disk may have, the lowest number being {@code first}: where it can't be reached, it
     * is told as soon as it can. The change must be harmless where the events aren't.
     */
    void changeEverywhere(long first, Change change) {
        change(change);
        owe(first, change);
    }

    /** A change for the disk alone, once it can be reached, if it may have an event of this number. */
    void owe(long first, Change change) {
        if (mayBeOutOfReach(first)) {
            owed.add(change);
        }
    }

    /**
     * Does something with the disk alone.
     *
     * @throws IOException if it fails, or is out of use
     */
    <T> T onDisk(Work<T> work) throws IOException {
        EventStore open = disk;
        if (open == null) {
            throw new IOException("the queue's disk is out of use");
        }
        try {
            return done(open, work);
        } catch (IOException | RuntimeException | Error failed) {
            fallBack(failed);
            throw failed;
        }
    }

    /** Whether the disk, which can't be reached, may have an event of this number. */
    boolean mayBeOutOfReach(long number) {
        return disk == null && number <= lastOnDisk;
    }

    /** Whether the disk works. */
    boolean isReachable() {
        return disk != null;
    }

    static <C> C capability(EventStore store, Class<C> kind) {
        return store.capability(kind)
                .orElseThrow(() -> new UnsupportedOperationException("not by this store: " + kind.getSimpleName()));
    }

    /** How long until the disk is to be tried again; null while it works. */
    @Nullable Duration untilRetry() {
        if (disk != null) {
            return null;
        }
        long since = failedAt == null ? 0 : time.nanos() - failedAt;
        Duration left = wait.minusNanos(since);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Opens the disk, if it isn't and its time has come, and moves there what waits in memory; whether it did. */
    boolean open() {
        Duration left = untilRetry();
        return left != null && left.isZero() && opened();
    }

    private boolean opened() {
        try {
            EventStore store = opener.open();
            disk = store;
            welcome(store);
            return true;
        } catch (IOException | RuntimeException | Error failed) {
            fallBack(failed);
            return false;
        }
    }

    private void welcome(EventStore opened) throws IOException {
        sequence = Math.max(sequence, opened.lastSequence());
        for (Change change : owed) {
            change.to(opened);
        }
        owed.clear();
        long moved = moved(opened);
        unreachable = 0;
        counted(opened);
        durable = opened.isDurable();
        openedAt = time.nanos();
        if (failedAt != null) {
            warnings.tell("The queue's disk works again; " + moved + " events that waited in memory are on it now.");
        }
        failedAt = null;
    }

    // All at once, so that later events can't come first; memory is bounded.
    private long moved(EventStore opened) throws IOException {
        Transfer transfer = new Transfer(memory, Transfer.to(opened), number -> number);
        while (transfer.step()) {
            sequence = Math.max(sequence, opened.lastSequence());
        }
        memory = new MemoryEventStore();
        return transfer.moved();
    }

    private void fallBack(Throwable cause) {
        if (sequence == 0) {
            // Above whatever an earlier queue may have left on the disk.
            sequence = time.now().toEpochMilli() << BITS_BELOW_A_MILLISECOND;
        }
        if (failedAt == null) {
            warnings.tell(System.Logger.Level.WARNING, FAILED, cause);
        }
        waitLonger();
        if (disk != null) {
            lastOnDisk = sequence;
            unreachable = Math.max(0, waiting - memory.size());
        }
        durable = false;
        close();
    }

    private void waitLonger() {
        long now = time.nanos();
        boolean again = failedAt != null || now - openedAt < LONGEST_WAIT.toNanos();
        Duration doubled = wait.multipliedBy(2);
        Duration longer = doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
        wait = again && !wait.isZero() ? longer : FIRST_WAIT;
        failedAt = now;
    }

    private void counted(EventStore store) throws IOException {
        Optional<Holding> holding = store.capability(Holding.class);
        long held = holding.isPresent() ? holding.get().heldSize() : 0;
        waiting = unreachable + store.size() + held;
    }

    private <T> T done(EventStore store, Work<T> work) throws IOException {
        T done = work.with(store);
        counted(store);
        return done;
    }

    /** A last try to bring to the disk what is in memory alone; the events that are lost where it fails. */
    List<QueuedEvent> saveWhatIsInMemory() {
        List<QueuedEvent> lost = new ArrayList<>();
        if (disk == null && memory.size() + memory.heldSize() > 0 && !opened()) {
            Set<Long> aside = memory.listSetAside(0, Integer.MAX_VALUE).stream()
                    .map(event -> event.event().sequence())
                    .collect(Collectors.toSet());
            lost.addAll(memory.all(0, Integer.MAX_VALUE));
            lost.removeIf(event -> aside.contains(event.sequence()));
        }
        return lost;
    }

    /** Closes the disk; what is in memory alone is lost. */
    void close() {
        EventStore open = disk;
        disk = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException unclosed) {
                warnings.warn("unclosed", "The queue's store did not close well.", unclosed);
            }
        }
    }
}
