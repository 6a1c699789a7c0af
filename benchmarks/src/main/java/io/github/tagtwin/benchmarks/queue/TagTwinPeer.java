package io.github.tagtwin.benchmarks.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import java.nio.file.Path;
import java.util.List;

/** TagTwin's queue: a ring, and MVStore behind it. */
final class TagTwinPeer implements Peer {
    private static final long BATCH_BYTES = 4 << 20;

    private final Counters counters = new Counters();
    private final EventQueue queue;

    TagTwinPeer(Path directory) {
        queue = EventQueue.open(directory, "/shop", JdbcPeer.RING, counters, Time.system());
    }

    EventQueue queue() {
        return queue;
    }

    Counters counters() {
        return counters;
    }

    @Override
    public boolean take(ConversionEvent event) {
        return queue.offer(event);
    }

    @Override
    public long kept() {
        return counters.get(CounterNames.QUEUED);
    }

    @Override
    public int drain(int events) throws Exception {
        List<QueuedEvent> head = queue.head(Samples.LANE, events, BATCH_BYTES);
        queue.remove(head);
        return head.size();
    }

    @Override
    public void close() {
        queue.close();
    }
}
