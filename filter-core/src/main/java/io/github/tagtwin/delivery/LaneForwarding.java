package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.ledger.Stories;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Warnings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Forwards one lane, a batch at a time: appends it to the shared queue, and only then removes it from this node's. */
final class LaneForwarding implements LaneWork {
    private static final int BATCH = 1000;
    private static final long BATCH_BYTES = 4 << 20;

    private final Lane lane;
    private final EventQueue queue;
    private final SharedQueue shared;
    private final Counters counters;
    private final Warnings warnings;
    private final Backoff backoff;

    LaneForwarding(
            Lane lane, EventQueue queue, SharedQueue shared, Counters counters, Warnings warnings, Backoff backoff) {
        this.lane = lane;
        this.queue = queue;
        this.shared = shared;
        this.counters = counters;
        this.warnings = warnings;
        this.backoff = backoff;
    }

    @Override
    public Lane lane() {
        return lane;
    }

    @Override
    public Duration step() throws IOException, InterruptedException {
        List<QueuedEvent> first = queue.head(lane, BATCH, BATCH_BYTES);
        if (first.isEmpty()) {
            return IDLE;
        }
        try {
            shared.append(lane, first);
        } catch (IOException | RuntimeException out) {
            return failed(out);
        }
        backoff.reset();
        counters.add(CounterNames.FORWARDED, first.size());
        tell(first);
        queue.remove(first);
        return Duration.ZERO;
    }

    private Duration failed(Exception out) {
        counters.add(CounterNames.FORWARD_RETRIED);
        warnings.warn(
                "shared-queue " + lane,
                "The shared queue takes no events of " + lane + "; they are kept on this node, and tried again. See"
                        + " docs/troubleshooting.md#shared-queue",
                out);
        return backoff.next();
    }

    private void tell(List<QueuedEvent> forwarded) {
        Stories stories = counters.ledger().stories();
        if (stories.areTold()) {
            stories.tell(
                    forwarded.stream().map(QueuedEvent::sequence).collect(Collectors.toSet()),
                    StoryMoment.Kind.FORWARDED,
                    "");
        }
    }
}
