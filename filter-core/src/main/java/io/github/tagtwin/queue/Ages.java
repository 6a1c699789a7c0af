package io.github.tagtwin.queue;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * How long events have been queued, by the monotonic clock where it knows, so that setting the wall clock back holds
 * nothing up. Remembers the time of each tenth of a second in which something was committed rather than of each event,
 * so it may tell an event that much older than it is.
 *
 * <p>Written by the store thread, read by any.
 */
final class Ages {
    /** Nobody asks for more: an event of this age counts as just as old. */
    static final Duration LONGEST = Duration.ofMinutes(20);

    private static final long STEP = Duration.ofMillis(100).toNanos();

    private final Time time;
    private final ConcurrentSkipListMap<Long, Long> committed = new ConcurrentSkipListMap<>();
    private volatile long startSequence;
    private volatile long startNanos;
    private volatile long forgotten;

    Ages(Time time) {
        this.time = time;
        this.startNanos = time.nanos();
    }

    /** The queue was opened with events up to this one in it. */
    void opened(long sequence) {
        startSequence = sequence;
        startNanos = time.nanos();
    }

    /** Events up to this one are in the store. */
    void committed(long sequence) {
        long now = time.nanos();
        Map.Entry<Long, Long> latest = committed.lastEntry();
        if (latest != null && latest.getKey() >= sequence) {
            return;
        }
        if (latest != null && now - latest.getValue() < STEP) {
            // Under the earlier time, so that no event ever grows younger.
            committed.put(sequence, latest.getValue());
            committed.remove(latest.getKey());
        } else {
            committed.put(sequence, now);
        }
        forget(now);
    }

    private void forget(long now) {
        Map.Entry<Long, Long> oldest = committed.firstEntry();
        while (oldest != null && now - oldest.getValue() >= LONGEST.toNanos()) {
            forgotten = oldest.getKey();
            committed.pollFirstEntry();
            oldest = committed.firstEntry();
        }
    }

    /** How long ago the event was queued; for one from before the start, no less than the time since then. */
    Duration of(QueuedEvent event) {
        return event.sequence() <= startSequence ? sinceBefore(event) : sinceCommit(event);
    }

    private Duration sinceBefore(QueuedEvent event) {
        Duration byWallClock = Duration.between(event.queuedAt(), time.now());
        Duration sinceStart = Duration.ofNanos(time.nanos() - startNanos);
        return byWallClock.compareTo(sinceStart) > 0 ? byWallClock : sinceStart;
    }

    private Duration sinceCommit(QueuedEvent event) {
        if (event.sequence() <= forgotten) {
            return LONGEST;
        }
        Map.Entry<Long, Long> commit = committed.ceilingEntry(event.sequence());
        return commit == null ? Duration.ZERO : Duration.ofNanos(time.nanos() - commit.getValue());
    }
}
