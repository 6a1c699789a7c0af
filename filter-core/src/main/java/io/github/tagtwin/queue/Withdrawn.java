package io.github.tagtwin.queue;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who doesn't agree any more, and since when: what happened until then isn't sent, whatever way it came into the queue. Kept
 * in memory, the latest 20,000 fields that name somebody. Thread-safe.
 */
final class Withdrawn {
    private static final int MOST = 20_000;
    private static final Duration NEWS = Duration.ofMinutes(10);

    private final Map<String, Instant> since = new LinkedHashMap<>();

    /** A person doesn't agree; whether nobody has said so for a while. */
    synchronized boolean add(UserFields person, Instant now) {
        boolean news = false;
        for (Map.Entry<String, String> field : person.byLineName().entrySet()) {
            Instant before = since.put(written(field.getKey(), field.getValue()), now);
            news |= before == null || before.plus(NEWS).isBefore(now);
        }
        Iterator<String> oldest = since.keySet().iterator();
        for (int surplus = since.size() - MOST; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
        return news;
    }

    synchronized boolean isEmpty() {
        return since.isEmpty();
    }

    /** Whether an event happened before its person withdrew. */
    boolean covers(QueuedEvent event) {
        String json = isEmpty() ? "" : event.json();
        for (UserField field : UserField.values()) {
            String begun = "\"" + field.lineName() + "\":\"";
            int from = json.indexOf(begun);
            int to = from < 0 ? -1 : json.indexOf('"', from + begun.length());
            if (to > 0 && isSince(json.substring(from, to + 1), event.time())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a person has withdrawn at that moment or later. */
    boolean covers(UserFields person, Instant time) {
        return person.byLineName().entrySet().stream()
                .anyMatch(field -> isSince(written(field.getKey(), field.getValue()), time));
    }

    private synchronized boolean isSince(String field, Instant time) {
        Instant at = since.get(field);
        return at != null && !time.isAfter(at);
    }

    private static String written(String field, String value) {
        return "\"" + field + "\":\"" + value + "\"";
    }
}
