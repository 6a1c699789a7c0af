package io.github.tagtwin.benchmarks.queue;

import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** TagTwin's queue: a ring, and MVStore behind it; where order ids are remembered, each event has one. */
final class TagTwinPeer implements Peer {
    private static final long BATCH_BYTES = 4 << 20;

    private final Counters counters = new Counters();
    private final EventQueue queue;

    private final @Nullable BusinessKeys orderIds;

    private TagTwinPeer(Path directory, @Nullable BusinessKeys orderIds) {
        this.orderIds = orderIds;
        queue = EventQueue.open(directory, "/shop", JdbcPeer.RING, counters, Time.system());
    }

    /** For events without order ids, such as page views. */
    static TagTwinPeer plain(Path directory) {
        return new TagTwinPeer(directory, null);
    }

    /** For conversions that are sent once in {@code sent-keys-retention}, whatever the shop does. */
    static TagTwinPeer remembering(Path directory) {
        return new TagTwinPeer(directory, BusinessKeys.withSecret("a-secret"));
    }

    EventQueue queue() {
        return queue;
    }

    Counters counters() {
        return counters;
    }

    @Override
    public boolean take(ConversionEvent event) {
        return orderIds == null ? queue.offer(event) : queue.offer(event, fingerprint(orderIds, event));
    }

    private static Fingerprint fingerprint(BusinessKeys ids, ConversionEvent event) {
        return ids.fingerprint(
                event.lane().lineTagId(), event.name().orElse(""), event.key().text());
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
