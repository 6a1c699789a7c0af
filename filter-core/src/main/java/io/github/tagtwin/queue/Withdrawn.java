package io.github.tagtwin.queue;

import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.VisitorToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who doesn't agree any more, and since when: what happened until then isn't sent, whatever way it came into the queue. The
 * latest 20,000 fields that name somebody, each as a hash, for as long as a visitor's token counts. Thread-safe.
 */
public final class Withdrawn {
    private static final int MOST = 20_000;
    private static final Duration NEWS = Duration.ofMinutes(10);

    // The latest last.
    private final Map<Long, Instant> since = new LinkedHashMap<>();
    private final Set<Long> changed = new HashSet<>();
    private final Set<Long> untold = new LinkedHashSet<>();

    Withdrawn() {}

    /** A person doesn't agree; whether nobody has said so for a while. */
    synchronized boolean add(UserFields person, Instant now) {
        boolean news = false;
        for (Long hash : PersonHash.of(person)) {
            Instant before = put(hash, now);
            news |= before == null || before.plus(NEWS).isBefore(now);
        }
        forgetOld(now);
        return news;
    }

    private @Nullable Instant put(Long hash, Instant at) {
        Instant before = since.remove(hash);
        since.put(hash, at);
        changed.add(hash);
        untold.add(hash);
        return before;
    }

    private void forgetOld(Instant now) {
        Instant first = now.minus(VisitorToken.LONGEST);
        Iterator<Map.Entry<Long, Instant>> oldest = since.entrySet().iterator();
        boolean more = true;
        while (more && oldest.hasNext()) {
            Map.Entry<Long, Instant> entry = oldest.next();
            more = since.size() > MOST || entry.getValue().isBefore(first);
            if (more) {
                oldest.remove();
                changed.add(entry.getKey());
                untold.remove(entry.getKey());
            }
        }
    }

    /** Remembers what a store remembers, where nothing later is known here, and counts all as changed. */
    synchronized void join(Map<Long, Instant> stored, Instant now) {
        stored.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .filter(entry -> since.getOrDefault(entry.getKey(), Instant.MIN).isBefore(entry.getValue()))
                .forEach(entry -> put(entry.getKey(), entry.getValue()));
        forgetOld(now);
        changed.addAll(since.keySet());
        changed.addAll(stored.keySet());
    }

    synchronized boolean isEmpty() {
        return since.isEmpty();
    }

    synchronized boolean hasChanged() {
        return !changed.isEmpty();
    }

    /** Takes what has changed since the last time: a moment for each hash, null where it is forgotten. */
    synchronized void takeChanges(BiConsumer<Long, @Nullable Instant> taker) {
        changed.forEach(hash -> taker.accept(hash, since.get(hash)));
        changed.clear();
    }

    /**
     * Since when, by hash, of those that a queue shared with other nodes hasn't been {@linkplain #told} of: at first all that are
     * remembered.
     *
     * @param most how many at most
     */
    public synchronized Map<Long, Instant> untold(int most) {
        Map<Long, Instant> some = new HashMap<>();
        untold.stream().limit(most).forEach(hash -> some.put(hash, since.get(hash)));
        return some;
    }

    /** A shared queue knows of these; not of who has withdrawn once more meanwhile. */
    public synchronized void told(Map<Long, Instant> some) {
        some.forEach((hash, at) -> {
            if (at.equals(since.get(hash))) {
                untold.remove(hash);
            }
        });
    }

    /** Whether an event happened before its person withdrew. */
    public boolean covers(QueuedEvent event) {
        return !isEmpty() && isSince(PersonHash.of(event), event.time());
    }

    /** Whether a person has withdrawn at that moment or later. */
    boolean covers(UserFields person, Instant time) {
        return isSince(PersonHash.of(person), time);
    }

    private boolean isSince(Set<Long> hashes, Instant time) {
        return hashes.stream().anyMatch(hash -> {
            Instant at = at(hash);
            return at != null && !time.isAfter(at);
        });
    }

    private synchronized @Nullable Instant at(Long hash) {
        return since.get(hash);
    }
}
