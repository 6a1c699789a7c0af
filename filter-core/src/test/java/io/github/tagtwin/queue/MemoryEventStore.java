package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A store that keeps nothing beyond its life. */
final class MemoryEventStore implements EventStore {
    private final Map<Lane, Map<Long, QueuedEvent>> lanes = new HashMap<>();
    private final List<SetAsideEvent> setAside = new ArrayList<>();
    private long lastSequence;

    @Override
    public long lastSequence() {
        return lastSequence;
    }

    @Override
    public void append(List<QueuedEvent> group) {
        for (QueuedEvent event : group) {
            lane(event.lane()).put(event.sequence(), event);
            lastSequence = event.sequence();
        }
    }

    @Override
    public Set<Lane> lanes() {
        Set<Lane> waiting = new HashSet<>(lanes.keySet());
        waiting.removeIf(lane -> lane(lane).isEmpty());
        return waiting;
    }

    @Override
    public List<QueuedEvent> head(Lane lane, int events, long bytes) {
        List<QueuedEvent> head = new ArrayList<>();
        long length = 0;
        for (QueuedEvent event : lane(lane).values()) {
            length += event.size();
            if (head.size() == events || (length > bytes && !head.isEmpty())) {
                return head;
            }
            head.add(event);
        }
        return head;
    }

    @Override
    public void remove(List<QueuedEvent> events) {
        events.forEach(event -> lane(event.lane()).remove(event.sequence()));
    }

    @Override
    public void setAside(List<SetAsideEvent> events) {
        remove(events.stream().map(SetAsideEvent::event).collect(Collectors.toList()));
        setAside.addAll(events);
        events.forEach(
                aside -> lastSequence = Math.max(lastSequence, aside.event().sequence()));
    }

    @Override
    public List<SetAsideEvent> listSetAside(int limit) {
        return List.copyOf(setAside.subList(0, Math.min(limit, setAside.size())));
    }

    @Override
    public long size() {
        return lanes.values().stream().mapToLong(Map::size).sum();
    }

    @Override
    public void close() {}

    private Map<Long, QueuedEvent> lane(Lane lane) {
        return lanes.computeIfAbsent(lane, unknown -> new TreeMap<>());
    }
}
