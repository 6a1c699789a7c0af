package io.github.tagtwin.queue;

import io.github.tagtwin.event.UserFields;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Knows the events of one person by any of the fields that name them. Looks for field and value as they are written in a
 * stored item: no quote stands unescaped within a text, so nothing else can look like them.
 */
final class PersonMatch {
    private final List<String> written;

    private PersonMatch(List<String> written) {
        this.written = written;
    }

    /**
     * A match by the fields of a person.
     *
     * @throws IllegalArgumentException if there is none
     */
    static PersonMatch of(UserFields person) {
        if (person.isEmpty()) {
            throw new IllegalArgumentException("no field that names anybody");
        }
        return new PersonMatch(person.byLineName().entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                .collect(Collectors.toList()));
    }

    boolean fits(QueuedEvent event) {
        String json = event.json();
        return written.stream().anyMatch(json::contains);
    }
}
