package io.github.tagtwin.queue;

import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.Lane;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store that keeps nothing beyond its life: events wait here while the disk can't be used, and are delivered from here.
 */
final class MemoryEventStore implements EventStore, Listing, KeyMemory, Holding, Bounded, Purging {
    private final Map<Lane, NavigableMap<Long, QueuedEvent>> lanes = new HashMap<>();
    private final NavigableMap<Long, SetAsideEvent> setAside = new TreeMap<>();
    private final NavigableMap<Long, HeldEvent> held = new TreeMap<>();
    private final Map<Fingerprint, SentKey> keys = new LinkedHashMap<>();
    private final Map<Rank, NavigableMap<Long, QueuedEvent>> ranks = new EnumMap<>(Rank.class);
    private long lastSequence;
    private long bytes;

    @Override
    public boolean isDurable() {
        return false;
    }

    @Override
    public long lastSequence() {
        return lastSequence;
    }

    @Override
    public void append(List<QueuedEvent> group) {
        for (QueuedEvent event : group) {
            rank(event.rank()).put(event.sequence(), event);
            count(event, lane(event.lane()).put(event.sequence(), event));
            enter(event);
        }
    }

    @Override
    public Set<Lane> lanes() {
        Set<Lane> waiting = new HashSet<>(lanes.keySet());
        waiting.removeIf(lane -> lane(lane).isEmpty());
        return waiting;
    }

    @Override
    public List<QueuedEvent> head(Lane lane, int events, long most) {
        List<QueuedEvent> head = new ArrayList<>();
        long length = 0;
        for (QueuedEvent event : lane(lane).values()) {
            length += event.size();
            if (head.size() == events || (length > most && !head.isEmpty())) {
                return head;
            }
            head.add(event);
        }
        return head;
    }

    @Override
    public long size(Lane lane) {
        return lane(lane).size();
    }

    @Override
    public void remove(List<QueuedEvent> events) {
        events.forEach(this::takeOut);
    }

    @Override
    public void setAside(List<SetAsideEvent> events) {
        for (SetAsideEvent aside : events) {
            takeOut(aside.event());
            takeBack(aside.event());
            SetAsideEvent before = setAside.put(aside.event().sequence(), aside);
            count(aside.event(), before == null ? null : before.event());
        }
    }

    @Override
    public long size() {
        return lanes.values().stream().mapToLong(Map::size).sum();
    }

    @Override
    public List<SetAsideEvent> listSetAside(long after, int limit) {
        return setAside.tailMap(after, false).values().stream().limit(limit).collect(Collectors.toList());
    }

    @Override
    public void sendAgain(Collection<Long> asides, List<QueuedEvent> events) {
        deleteSetAside(asides);
        append(events);
    }

    @Override
    public void deleteSetAside(Collection<Long> asides) {
        for (Long number : asides) {
            SetAsideEvent aside = setAside.remove(number);
            uncount(aside == null ? null : aside.event());
        }
    }

    @Override
    public long setAsideSize() {
        return setAside.size();
    }

    @Override
    public long setAsideBytes() {
        return setAside.values().stream()
                .mapToLong(aside -> aside.event().footprint())
                .sum();
    }

    @Override
    public boolean remembers(Fingerprint fingerprint) {
        return keys.containsKey(fingerprint);
    }

    @Override
    public List<SentKey> oldestKeys(int limit) {
        return keys.values().stream().limit(limit).collect(Collectors.toList());
    }

    @Override
    public void remember(List<SentKey> more) {
        more.forEach(key -> keys.putIfAbsent(key.fingerprint(), key));
    }

    @Override
    public void forget(List<SentKey> fewer) {
        fewer.forEach(key -> keys.remove(key.fingerprint()));
    }

    @Override
    public long keys() {
        return keys.size();
    }

    @Override
    public void hold(List<HeldEvent> events) {
        for (HeldEvent each : events) {
            HeldEvent before = held.put(each.event().sequence(), each);
            count(each.event(), before == null ? null : before.event());
            enter(each.event());
        }
    }

    @Override
    public boolean isHeld(long ticket) {
        return held.containsKey(ticket);
    }

    @Override
    public void settle(Collection<Long> tickets, List<QueuedEvent> events) {
        for (Long ticket : tickets) {
            HeldEvent before = held.remove(ticket);
            if (before != null) {
                uncount(before.event());
                takeBack(before.event());
            }
        }
        append(events);
    }

    @Override
    public List<HeldEvent> overdue(Instant now, int limit) {
        return held.values().stream()
                .filter(each -> !each.deadline().isAfter(now))
                .limit(limit)
                .collect(Collectors.toList());
    }

    @Override
    public long heldSize() {
        return held.size();
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public List<QueuedEvent> oldest(Rank rank, long enough, int limit) {
        List<QueuedEvent> oldest = new ArrayList<>();
        long length = 0;
        for (QueuedEvent event : rank(rank).values()) {
            if (length >= enough || oldest.size() == limit) {
                return oldest;
            }
            oldest.add(event);
            length += event.footprint();
        }
        return oldest;
    }

    @Override
    public void drop(List<QueuedEvent> events) {
        remove(events);
        events.forEach(this::takeBack);
    }

    @Override
    public List<QueuedEvent> all(long after, int limit) {
        NavigableMap<Long, QueuedEvent> all = new TreeMap<>();
        lanes.values().forEach(all::putAll);
        held.values().forEach(each -> all.put(each.event().sequence(), each.event()));
        setAside.values().forEach(each -> all.put(each.event().sequence(), each.event()));
        return all.tailMap(after, false).values().stream().limit(limit).collect(Collectors.toList());
    }

    @Override
    public List<QueuedEvent> purge(List<QueuedEvent> events) {
        List<QueuedEvent> waited = events.stream()
                .filter(event ->
                        held.containsKey(event.sequence()) || lane(event.lane()).containsKey(event.sequence()))
                .collect(Collectors.toList());
        List<Long> numbers = events.stream().map(QueuedEvent::sequence).collect(Collectors.toList());
        remove(events);
        deleteSetAside(numbers);
        numbers.forEach(number -> {
            HeldEvent before = held.remove(number);
            uncount(before == null ? null : before.event());
        });
        return waited;
    }

    @Override
    public void close() {}

    private NavigableMap<Long, QueuedEvent> lane(Lane lane) {
        return lanes.computeIfAbsent(lane, unknown -> new TreeMap<>());
    }

    private NavigableMap<Long, QueuedEvent> rank(Rank rank) {
        return ranks.computeIfAbsent(rank, unknown -> new TreeMap<>());
    }

    private void takeOut(QueuedEvent event) {
        rank(event.rank()).remove(event.sequence());
        uncount(lane(event.lane()).remove(event.sequence()));
    }

    private void enter(QueuedEvent event) {
        event.sentKey().ifPresent(key -> keys.putIfAbsent(key.fingerprint(), key));
    }

    private void takeBack(QueuedEvent event) {
        event.fingerprint().ifPresent(keys::remove);
    }

    private void count(QueuedEvent event, @Nullable QueuedEvent before) {
        uncount(before);
        bytes += event.footprint();
        lastSequence = Math.max(lastSequence, event.sequence());
    }

    private void uncount(@Nullable QueuedEvent gone) {
        bytes -= gone == null ? 0 : gone.footprint();
    }
}
