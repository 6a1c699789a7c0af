package io.github.tagtwin.faults;

import io.github.tagtwin.standin.counting.CountedEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * What was asked of the shop, and of what it was said that it was taken. An event is known by its name and what it is
 * about, an order's id: not by its key, so that one event under two keys is seen. Thread-safe.
 */
final class Offers {
    private static final String PURCHASE = "Purchase";

    private final AtomicLong ticks = new AtomicLong();
    private final Map<String, Long> asked = new ConcurrentHashMap<>();
    private final Map<String, Long> askedAt = new ConcurrentHashMap<>();
    private final Map<String, Long> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> lives = new ConcurrentHashMap<>();
    private final Map<String, Long> confirmed = new ConcurrentHashMap<>();
    private final Map<Integer, Long> ends = new ConcurrentHashMap<>();
    private final AtomicInteger life = new AtomicInteger();
    private volatile boolean deaf;

    /** From here on another process, or another queue, takes what is offered. */
    void nextLife() {
        life.incrementAndGet();
    }

    /** This life ends now, by a crash. */
    void end() {
        ends.put(life.get(), System.nanoTime());
    }

    /** Whether what is said from here on no longer counts, as of a machine without power. */
    void deaf(boolean on) {
        deaf = on;
    }

    void ask(String event) {
        lives.put(event, life.get());
        asked.put(event, ticks.incrementAndGet());
        askedAt.put(event, System.nanoTime());
    }

    void take(String event) {
        if (!deaf) {
            taken.put(event, ticks.incrementAndGet());
            confirmed.put(event, System.nanoTime());
        }
    }

    int taken() {
        return taken.size();
    }

    /** Holds LINE's count against what was offered. An event that was asked for and never confirmed may be in it once. */
    Row row(String fault, String durability, List<CountedEvent> line, Duration recovered) {
        Set<String> counted = new HashSet<>();
        long doubled = 0;
        for (CountedEvent event : line) {
            boolean isFirst = counted.add(named(event));
            if (event.counted() && (!isFirst || !asked.containsKey(named(event)))) {
                doubled++;
            }
        }
        long there = taken.keySet().stream().filter(counted::contains).count();
        return new Row(fault, durability, taken.size(), there, taken.size() - there, doubled, recovered);
    }

    /**
     * Events that are lost though one that was asked for after they were confirmed, in the same life, is counted. A queue
     * that loses the newest alone has none.
     */
    long lostBeforeOthers(List<CountedEvent> line) {
        Set<String> counted = new HashSet<>();
        line.forEach(event -> counted.add(named(event)));
        Map<Integer, Long> latestAsked = new HashMap<>();
        counted.stream()
                .filter(asked::containsKey)
                .forEach(event -> latestAsked.merge(lives.get(event), asked.get(event), Math::max));
        return taken.entrySet().stream()
                .filter(event -> !counted.contains(event.getKey()))
                .filter(event -> event.getValue() < latestAsked.getOrDefault(lives.get(event.getKey()), 0L))
                .count();
    }

    /** For each life that ended, how long before its end the oldest of the events that it lost was confirmed; in order. */
    List<Duration> windows(List<CountedEvent> line) {
        Set<String> counted = new HashSet<>();
        line.forEach(event -> counted.add(named(event)));
        Map<Integer, Long> oldest = new HashMap<>();
        ends.keySet().forEach(ended -> oldest.put(ended, 0L));
        confirmed.forEach((event, at) -> {
            if (!counted.contains(event)) {
                oldest.computeIfPresent(
                        lives.getOrDefault(event, 0),
                        (ended, longest) -> Math.max(longest, ends.getOrDefault(ended, at) - at));
            }
        });
        return oldest.values().stream().sorted().map(Duration::ofNanos).collect(Collectors.toList());
    }

    /**
     * Purchases that LINE got after one of the same source that was asked for long after they had been confirmed. An event
     * is queued in the moment in which its page ends, so that two that come close together may be queued either way.
     *
     * @param line what LINE has counted, in the order of its coming
     * @param source where an order of this id came in
     * @param close what isn't long
     */
    long overtaken(List<CountedEvent> line, ToIntFunction<String> source, Duration close) {
        Map<Integer, Long> latest = new HashMap<>();
        long overtaken = 0;
        for (CountedEvent event : line) {
            String name = named(event);
            Long at = confirmed.get(name);
            Long before = askedAt.get(name);
            if (event.eventName().equals(PURCHASE) && at != null && before != null) {
                int from = source.applyAsInt(name.substring(PURCHASE.length() + 1));
                long since = latest.getOrDefault(from, at) - at;
                overtaken += since > close.toNanos() ? 1 : 0;
                latest.merge(from, before, Math::max);
            }
        }
        return overtaken;
    }

    private static String named(CountedEvent event) {
        String about = event.url()
                .filter(url -> url.contains("id="))
                .map(url -> url.replaceAll(".*[?&]id=([^&]*).*", "$1"))
                .or(event::deduplicationKey)
                .orElse("?");
        return event.eventName() + " " + about;
    }
}
