package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SetAsideEvents;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.StoredForm;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A shared queue in memory that serves every lane here, and can be out. */
final class FakeSharedQueue implements SharedQueue, SetAsideEvents {
    private final Map<Long, QueuedEvent> events = new LinkedHashMap<>();
    private final List<SetAsideEvent> aside = new ArrayList<>();
    private Consumer<Set<Lane>> listener = lanes -> {};
    private long numbers = 1;
    private int appends;
    private boolean out;
    private boolean losesAnswers;
    private boolean closed;

    synchronized void out(boolean isOut) {
        out = isOut;
    }

    /** The next append is made, and answered as if it were not. */
    synchronized void loseNextAnswer() {
        losesAnswers = true;
    }

    synchronized int appends() {
        return appends;
    }

    synchronized boolean closed() {
        return closed;
    }

    @Override
    public synchronized void append(Lane lane, List<QueuedEvent> group) throws IOException {
        appends++;
        reach();
        for (QueuedEvent event : group) {
            long number = numbers++;
            events.put(number, StoredForm.read(lane, number, StoredForm.of(event)));
        }
        if (losesAnswers) {
            losesAnswers = false;
            throw new IOException("connection lost");
        }
        listener.accept(Set.of(lane));
    }

    private void reach() throws IOException {
        if (out) {
            throw new IOException("out");
        }
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public synchronized void watch(Consumer<Set<Lane>> other) {
        listener = other;
    }

    @Override
    public synchronized List<QueuedEvent> head(Lane lane, int most, long bytes) throws IOException {
        reach();
        return events.values().stream()
                .filter(event -> event.lane().equals(lane))
                .limit(most)
                .collect(Collectors.toList());
    }

    @Override
    public Duration age(QueuedEvent event) {
        return Duration.ofMinutes(20);
    }

    @Override
    public synchronized void remove(List<QueuedEvent> sent) throws IOException {
        reach();
        sent.forEach(event -> events.remove(event.sequence()));
    }

    @Override
    public synchronized void setAside(List<SetAsideEvent> refused) throws IOException {
        reach();
        refused.forEach(one -> events.remove(one.event().sequence()));
        aside.addAll(refused);
    }

    @Override
    public synchronized List<SetAsideEvent> listSetAside(long after, int limit) {
        return aside.stream()
                .filter(one -> one.event().sequence() > after)
                .limit(limit)
                .collect(Collectors.toList());
    }

    @Override
    public synchronized int sendAgain(Collection<Long> wanted) {
        int before = aside.size();
        aside.stream()
                .filter(one -> wanted.contains(one.event().sequence()))
                .map(one -> one.again(numbers++))
                .forEach(event -> events.put(event.sequence(), event));
        deleteSetAside(wanted);
        return before - aside.size();
    }

    @Override
    public synchronized void deleteSetAside(Collection<Long> unwanted) {
        aside.removeIf(one -> unwanted.contains(one.event().sequence()));
    }

    @Override
    public synchronized long waiting() {
        return events.size();
    }

    @Override
    public synchronized long waiting(Lane lane) throws IOException {
        return head(lane, Integer.MAX_VALUE, Long.MAX_VALUE).size();
    }

    @Override
    public synchronized long setAsideSize() {
        return aside.size();
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
