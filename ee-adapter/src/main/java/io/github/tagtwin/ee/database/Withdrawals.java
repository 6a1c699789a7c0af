package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.PersonHash;
import io.github.tagtwin.queue.QueuedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who has withdrawn, and when, by the hashes of what names them. Immutable. */
final class Withdrawals {
    private final Map<Long, Instant> since;

    private Withdrawals(Map<Long, Instant> since) {
        this.since = Map.copyOf(since);
    }

    static Withdrawals of(Map<Long, Instant> since) {
        return new Withdrawals(since);
    }

    /** One person at one moment, by each field that names the person. */
    static Withdrawals of(UserFields person, Instant at) {
        Map<Long, Instant> since = new HashMap<>();
        PersonHash.of(person).forEach(hash -> since.put(hash, at));
        return new Withdrawals(since);
    }

    Map<Long, Instant> since() {
        return since;
    }

    boolean isEmpty() {
        return since.isEmpty();
    }

    /** Those of some events that happened before their persons withdrew. */
    List<QueuedEvent> covered(List<QueuedEvent> events) {
        return events.stream().filter(this::covers).collect(Collectors.toList());
    }

    private boolean covers(QueuedEvent event) {
        return PersonHash.of(event).stream()
                .map(since::get)
                .anyMatch(at -> at != null && !event.time().isAfter(at));
    }
}
