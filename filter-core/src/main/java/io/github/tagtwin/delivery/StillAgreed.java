package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.DeliverySource;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Withdrawn;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A source without the events of who has withdrawn on this node: they are removed when they would be sent. For a queue that
 * nodes share and that can't tell one node what another has heard. Thread-safe.
 */
final class StillAgreed implements DeliverySource {
    private final DeliverySource source;
    private final Withdrawn withdrawn;
    private final Counters counters;

    StillAgreed(DeliverySource source, Withdrawn withdrawn, Counters counters) {
        this.source = source;
        this.withdrawn = withdrawn;
        this.counters = counters;
    }

    @Override
    public List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException, InterruptedException {
        List<QueuedEvent> head = source.head(lane, events, bytes);
        List<QueuedEvent> covered = covered(head);
        while (!covered.isEmpty()) {
            source.remove(covered);
            counters.add(CounterNames.PURGED, covered.size());
            head = source.head(lane, events, bytes);
            covered = covered(head);
        }
        return head;
    }

    private List<QueuedEvent> covered(List<QueuedEvent> events) {
        return events.stream().filter(withdrawn::covers).collect(Collectors.toList());
    }

    @Override
    public void setAside(List<SetAsideEvent> events) throws IOException, InterruptedException {
        List<QueuedEvent> covered =
                covered(events.stream().map(SetAsideEvent::event).collect(Collectors.toList()));
        if (!covered.isEmpty()) {
            remove(covered);
            counters.add(CounterNames.PURGED, covered.size());
        }
        source.setAside(events.stream()
                .filter(aside -> !covered.contains(aside.event()))
                .collect(Collectors.toList()));
    }

    @Override
    public void remove(List<QueuedEvent> events) throws IOException, InterruptedException {
        source.remove(events);
    }

    @Override
    public boolean isDurable() {
        return source.isDurable();
    }

    @Override
    public boolean isOwn() {
        return source.isOwn();
    }

    @Override
    public void watch(Consumer<Set<Lane>> listener) {
        source.watch(listener);
    }

    @Override
    public Duration age(QueuedEvent event) {
        return source.age(event);
    }

    @Override
    public long waiting() {
        return source.waiting();
    }

    @Override
    public long waiting(Lane lane) throws IOException, InterruptedException {
        return source.waiting(lane);
    }

    @Override
    public long setAsideSize() throws IOException, InterruptedException {
        return source.setAsideSize();
    }
}
