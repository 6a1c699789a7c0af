package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Warnings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The threads of all lanes that have had events, each begun with the first of them. Thread-safe. */
final class LaneThreads<W extends LaneWork> {
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Function<Lane, W> works;
    private final BiFunction<W, Runnable, Thread> threads;
    private final Warnings warnings;
    private final Map<Lane, LaneThread<W>> byLane = new ConcurrentHashMap<>();
    private boolean closed;

    /**
     * None yet.
     *
     * @param works what is to be done for a lane
     * @param threads makes a thread that has not begun, out of that and of how it is to be run
     */
    LaneThreads(Function<Lane, W> works, BiFunction<W, Runnable, Thread> threads, Warnings warnings) {
        this.works = works;
        this.threads = threads;
        this.warnings = warnings;
    }

    /** There is something new in these lanes. */
    synchronized void wake(Set<Lane> lanes) {
        if (!closed) {
            lanes.forEach(lane -> byLane.computeIfAbsent(lane, this::begun).wake());
        }
    }

    private LaneThread<W> begun(Lane lane) {
        return LaneThread.started(works.apply(lane), warnings, threads);
    }

    /** What is done for each lane that has had events. */
    Stream<W> works() {
        return byLane.values().stream().map(LaneThread::work);
    }

    /** Ends all threads, within a second; may be called again. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        byLane.values().forEach(LaneThread::stop);
        long end = System.nanoTime() + CLOSING.toNanos();
        try {
            for (LaneThread<W> thread : byLane.values()) {
                thread.join(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
