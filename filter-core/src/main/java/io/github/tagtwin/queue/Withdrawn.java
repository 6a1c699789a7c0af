package io.github.tagtwin.queue;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.VisitorToken;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who doesn't agree any more, and since when: what happened until then isn't sent, whatever way it came into the queue. The
 * latest 20,000 fields that name somebody, each as a hash, for as long as a visitor's token counts. Thread-safe.
 */
final class Withdrawn {
    private static final int MOST = 20_000;
    private static final Duration NEWS = Duration.ofMinutes(10);

    // The latest last.
    private final Map<Long, Instant> since = new LinkedHashMap<>();
    private final Set<Long> changed = new HashSet<>();

    /** A person doesn't agree; whether nobody has said so for a while. */
    synchronized boolean add(UserFields person, Instant now) {
        boolean news = false;
        for (Map.Entry<String, String> field : person.byLineName().entrySet()) {
            Instant before = put(PersonHash.of(field.getKey(), field.getValue()), now);
            news |= before == null || before.plus(NEWS).isBefore(now);
        }
        forgetOld(now);
        return news;
    }

    private @Nullable Instant put(Long hash, Instant at) {
        Instant before = since.remove(hash);
        since.put(hash, at);
        changed.add(hash);
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

    /** Whether an event happened before its person withdrew. */
    boolean covers(QueuedEvent event) {
        String json = isEmpty() ? "" : event.json();
        for (UserField field : UserField.values()) {
            String begun = "\"" + field.lineName() + "\":\"";
            int from = json.indexOf(begun) + begun.length();
            int to = from < begun.length() ? -1 : json.indexOf('"', from);
            if (to > 0 && isSince(field.lineName(), json.substring(from, to), event.time())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person has withdrawn at that moment or later. */
    boolean covers(UserFields person, Instant time) {
        return person.byLineName().entrySet().stream()
                .anyMatch(field -> isSince(field.getKey(), field.getValue(), time));
    }

    private boolean isSince(String field, String value, Instant time) {
        Instant at = at(PersonHash.of(field, value));
        return at != null && !time.isAfter(at);
    }

    private synchronized @Nullable Instant at(Long hash) {
        return since.get(hash);
    }
}
