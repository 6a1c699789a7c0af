package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Takes events from request threads without ever making them wait, and keeps them durably until LINE has taken them.
 *
 * <p>{@link #offer} puts an event into a bounded ring in memory; within milliseconds a thread of the queue's own commits
 * it to disk, together with whatever else has come in. All other methods ask that thread and wait for it: they are for
 * sender threads and status pages, never for a request.
 *
 * <p>Thread-safe. Trouble with the disk never reaches the caller of {@link #offer}: events are dropped then, counted
 * ({@link CounterNames}) and warned of.
 */
public final class EventQueue implements AutoCloseable {
    private static final Duration CLOSING = Duration.ofSeconds(3);

    private final BlockingQueue<Recorded> ring;
    private final AtomicLong waiting = new AtomicLong();
    private final Counters counters;
    private final Time time;
    private final Ages ages;
    private final Warnings warnings;
    private final StoreLoop loop;
    private final Thread thread;

    EventQueue(StoreOpener opener, int ringSize, Counters counters, Time time, Warnings warnings) {
        this.ring = new ArrayBlockingQueue<>(ringSize);
        this.counters = counters;
        this.time = time;
        this.ages = new Ages(time);
        this.warnings = warnings;
        this.loop = new StoreLoop(ring, waiting, opener, counters, warnings, ages);
        this.thread = DaemonThread.named("tagtwin-store", loop);
        // JSON-B looks for its implementation there.
        thread.setContextClassLoader(EventQueue.class.getClassLoader());
    }

    /**
     * Opens the queue of an application in {@code <base>/<app>/}, with what was left in it. Returns at once: the disk is
     * looked at by the store thread, and events may be offered meanwhile.
     *
     * @param base a directory that outlives a redeployment, on a local disk; made where it is missing
     * @param appName tells the applications of one server apart, such as a context path
     * @param ringSize how many events may wait for the disk, from 1
     */
    public static EventQueue open(Path base, String appName, int ringSize, Counters counters, Time time) {
        Warnings warnings = Warnings.to(System.getLogger(EventQueue.class.getName()), time);
        return started(new LocalStore(base, appName, time, warnings), ringSize, counters, time, warnings);
    }

    static EventQueue started(StoreOpener opener, int ringSize, Counters counters, Time time, Warnings warnings) {
        EventQueue queue = new EventQueue(opener, ringSize, counters, time, warnings);
        queue.thread.start();
        return queue;
    }

    /**
     * Takes an event, if there is room for it. Never blocks, does no I/O and throws nothing.
     *
     * @return false where the event was dropped, which is counted: the ring is full, or there is no store
     */
    public boolean offer(ConversionEvent event) {
        return loop.takes() ? put(new Recorded(event, time.now())) : dropped(CounterNames.DROPPED_NO_STORE);
    }

    private boolean put(Recorded recorded) {
        waiting.incrementAndGet();
        if (!ring.offer(recorded)) {
            return takenBack(CounterNames.DROPPED_FULL);
        }
        loop.wake();
        // Too late: nobody empties the ring any more.
        boolean leftBehind = loop.closed() && ring.remove(recorded);
        return !leftBehind || takenBack(CounterNames.DROPPED_NO_STORE);
    }

    private boolean takenBack(String reason) {
        waiting.decrementAndGet();
        return dropped(reason);
    }

    private boolean dropped(String reason) {
        counters.add(reason);
        return false;
    }

    /** How many events wait to be sent, in the ring and in the store. */
    public long waiting() {
        return waiting.get();
    }

    /**
     * How long ago the event was queued: by the monotonic clock where it came in since the start; else by the wall clock,
     * but no less than the time since the start. Anything from 20 minutes on may be told as 20 minutes.
     */
    public Duration age(QueuedEvent event) {
        return ages.of(event);
    }

    /**
     * Tells a listener the lanes that have events now, and from then on the lanes of each group that is committed. It is
     * called on the store thread: it must be quick, and mustn't ask this queue anything.
     */
    public void watch(Consumer<Set<Lane>> listener) {
        loop.onCommit(listener);
        loop.add(new StoreRequest<>(store -> {
            listener.accept(store.lanes());
            return true;
        }));
    }

    /** The lanes in which events wait. */
    public Set<Lane> lanes() throws IOException, InterruptedException {
        return ask(EventStore::lanes);
    }

    /** The first events of a lane; see {@link EventStore#head}. */
    public List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException, InterruptedException {
        return ask(store -> store.head(lane, events, bytes));
    }

    /** Removes events that LINE has taken. An interrupt ends the waiting, not the removing. */
    public void remove(List<QueuedEvent> events) throws IOException, InterruptedException {
        ask(store -> {
            store.remove(events);
            return true;
        });
    }

    /** Takes events out of their lanes and keeps them aside. An interrupt ends the waiting, not the keeping. */
    public void setAside(List<SetAsideEvent> events) throws IOException, InterruptedException {
        ask(store -> {
            store.setAside(events);
            return true;
        });
    }

    /** The events that were set aside, oldest first, at most {@code limit}. */
    public List<SetAsideEvent> listSetAside(int limit) throws IOException, InterruptedException {
        return ask(store -> store.listSetAside(limit));
    }

    private <T> T ask(StoreRequest.Work<T> work) throws IOException, InterruptedException {
        StoreRequest<T> request = new StoreRequest<>(work);
        loop.add(request);
        try {
            return request.answer().get();
        } catch (ExecutionException failed) {
            throw new IOException("the queue could not be asked", failed.getCause());
        }
    }

    /**
     * Takes no more, commits what is in the ring, and releases the directory; may be called again. Waits 3 s at most: a
     * disk that takes longer is left to the store thread.
     */
    @Override
    public void close() {
        loop.close();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            warnings.warn("slow-close", "The queue's disk is slow: the store is closed in the background.");
        }
    }
}
