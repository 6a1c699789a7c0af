package io.github.tagtwin.event;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Shows the body of a request to LINE without what is a person's: of a visitor and of the page the names of the fields that
 * are there, and the page's address without its query. Thread-safe.
 */
public final class ShownEvents implements AutoCloseable {
    private static final String HIDDEN = "***";

    private final Jsonb jsonb = JsonbBuilder.create();

    /**
     * A line of JSON for each event.
     *
     * @param array the events as LINE takes them
     */
    public List<String> lines(byte[] array) {
        List<Map<String, Object>> events = jsonb.fromJson(
                new ByteArrayInputStream(array),
                new ArrayList<Map<String, Object>>() {}.getClass().getGenericSuperclass());
        return events.stream().map(event -> jsonb.toJson(shown(event))).collect(Collectors.toUnmodifiableList());
    }

    private static Map<String, Object> shown(Map<String, Object> event) {
        Map<String, Object> shown = new TreeMap<>(event);
        shown.computeIfPresent("event", (name, fields) -> new TreeMap<>((Map<?, ?>) fields));
        shown.computeIfPresent("user", (name, fields) -> hidden((Map<?, ?>) fields));
        shown.computeIfPresent("web", (name, fields) -> hidden((Map<?, ?>) fields));
        return shown;
    }

    private static Map<String, Object> hidden(Map<?, ?> fields) {
        Map<String, Object> hidden = new TreeMap<>();
        fields.forEach((name, value) -> hidden.put(
                String.valueOf(name), "url".equals(name) ? String.valueOf(value).split("\\?", 2)[0] : HIDDEN));
        return hidden;
    }

    @Override
    public void close() {
        try {
            jsonb.close();
        } catch (Exception unclosed) {
            throw new IllegalStateException("JSON-B did not close", unclosed);
        }
    }
}
