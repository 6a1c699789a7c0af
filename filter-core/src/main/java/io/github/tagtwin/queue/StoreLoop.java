package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the store thread does: it alone opens, reads, writes and closes the store. Events that gather in the ring during
 * one commit make the next. Once the store has failed, events are counted and dropped, and requests refused; the
 * shop goes on.
 */
final class StoreLoop implements Runnable {
    private static final int GROUP = 1000;
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final BlockingQueue<Recorded> ring;
    private final AtomicLong waiting;
    private final StoreOpener opener;
    private final Counters counters;
    private final Warnings warnings;
    private final Ages ages;
    private final Queue<StoreRequest<?>> requests = new ConcurrentLinkedQueue<>();
    private final Bell bell = new Bell();

    private volatile Consumer<Set<Lane>> onCommit = lanes -> {};
    private volatile boolean closing;
    private volatile boolean closed;
    private volatile boolean storeless;

    private @Nullable EventStore store;
    private @Nullable EventJson json;
    private long stored;
    private long sequence;
    private long fullReported;

    /**
     * A loop that has not begun.
     *
     * @param waiting counts the events in ring and store; whoever puts one into the ring adds it
     */
    StoreLoop(
            BlockingQueue<Recorded> ring,
            AtomicLong waiting,
            StoreOpener opener,
            Counters counters,
            Warnings warnings,
            Ages ages) {
        this.ring = ring;
        this.waiting = waiting;
        this.opener = opener;
        this.counters = counters;
        this.warnings = warnings;
        this.ages = ages;
    }

    /** Whether an event that comes now can still be stored. */
    boolean takes() {
        return !closing && !storeless;
    }

    /** Whether nothing is taken from the ring any more. */
    boolean closed() {
        return closed;
    }

    /** Tells the lanes of each group of events that was committed, on the store thread. */
    void onCommit(Consumer<Set<Lane>> listener) {
        onCommit = listener;
    }

    void add(StoreRequest<?> request) {
        requests.add(request);
        wake();
        if (closed) {
            refuseRequests();
        }
    }

    void wake() {
        bell.ring();
    }

    void close() {
        closing = true;
        wake();
    }

    @Override
    public void run() {
        guarded(this::open);
        while (!closing) {
            if (!work()) {
                bell.await(IDLE);
            }
        }
        finish();
    }

    private void open() throws IOException {
        json = new EventJson();
        EventStore opened = opener.open();
        store = opened;
        sequence = opened.lastSequence();
        count(opened.size());
        ages.opened(sequence);
    }

    // Whether there was anything to do.
    private boolean work() {
        // The store's file would be closed under it by an interrupt.
        boolean interrupted = Thread.interrupted();
        boolean asked = answerRequests();
        return commitGroup() || asked || interrupted;
    }

    private boolean answerRequests() {
        StoreRequest<?> request = requests.poll();
        boolean any = request != null;
        while (request != null) {
            answer(request);
            request = requests.poll();
        }
        return any;
    }

    private void answer(StoreRequest<?> request) {
        EventStore open = store;
        if (open == null) {
            request.refuse();
            return;
        }
        guarded(() -> {
            request.carryOut(open);
            count(open.size());
        });
    }

    private boolean commitGroup() {
        List<Recorded> drained = new ArrayList<>();
        if (ring.drainTo(drained, GROUP) == 0) {
            return false;
        }
        EventStore open = store;
        if (open == null) {
            lost(drained.size(), CounterNames.DROPPED_NO_STORE);
        } else {
            commit(numbered(drained), open);
        }
        warnOfFullRing();
        return true;
    }

    private void commit(List<QueuedEvent> group, EventStore open) {
        if (group.isEmpty()) {
            return;
        }
        if (!guarded(() -> open.append(group))) {
            lost(group.size(), CounterNames.DROPPED_NO_STORE);
            return;
        }
        ages.committed(sequence);
        stored += group.size();
        counters.add(CounterNames.QUEUED, group.size());
        tell(group);
    }

    private List<QueuedEvent> numbered(List<Recorded> group) {
        List<QueuedEvent> numbered = new ArrayList<>(group.size());
        for (Recorded recorded : group) {
            byte[] item = written(recorded.event());
            if (item != null) {
                numbered.add(QueuedEvent.of(++sequence, recorded.event(), recorded.at(), item));
            }
        }
        return numbered;
    }

    private byte @Nullable [] written(ConversionEvent event) {
        try {
            return json == null ? null : json.write(event);
        } catch (RuntimeException unwritable) {
            lost(1, CounterNames.DROPPED_UNWRITABLE);
            // Without its message, which may quote the event.
            warnings.warn(
                    "unwritable",
                    "An event could not be written as JSON: "
                            + unwritable.getClass().getName());
            return null;
        }
    }

    private void tell(List<QueuedEvent> group) {
        Set<Lane> lanes = new HashSet<>();
        group.forEach(event -> lanes.add(event.lane()));
        try {
            onCommit.accept(lanes);
        } catch (RuntimeException | Error theirs) {
            warnings.warn("listener", "A listener to the queue failed.", theirs);
        }
    }

    private void warnOfFullRing() {
        long full = counters.get(CounterNames.DROPPED_FULL);
        if (full > fullReported) {
            warnings.warn("ring-full", "The queue's ring was full: " + (full - fullReported) + " events dropped.");
            fullReported = full;
        }
    }

    // Whether it went well; if not, the store is given up.
    private boolean guarded(StoreWork work) {
        try {
            work.run();
            return true;
        } catch (IOException | RuntimeException | Error failed) {
            giveUp(failed);
            return false;
        }
    }

    private void giveUp(Throwable cause) {
        storeless = true;
        warnings.warn(
                "no-store",
                "The queue's store cannot be used: events are dropped, and counted as "
                        + CounterNames.DROPPED_NO_STORE
                        + ", until the application is started again. Is the directory writable, is the disk full?",
                cause);
        closeStore();
        count(0);
    }

    private void lost(int events, String reason) {
        waiting.addAndGet(-events);
        counters.add(reason, events);
    }

    private void count(long nowStored) {
        waiting.addAndGet(nowStored - stored);
        stored = nowStored;
    }

    private void finish() {
        boolean more = true;
        while (more) {
            more = work();
        }
        closed = true;
        // What slipped in while the store was closing.
        closeStore();
        work();
        if (json != null) {
            json.close();
        }
    }

    private void closeStore() {
        EventStore open = store;
        store = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException unclosed) {
                warnings.warn("unclosed", "The queue's store did not close well.", unclosed);
            }
        }
    }

    private void refuseRequests() {
        StoreRequest<?> request = requests.poll();
        while (request != null) {
            request.refuse();
            request = requests.poll();
        }
    }

    private interface StoreWork {
        void run() throws IOException;
    }
}
