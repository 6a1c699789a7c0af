package io.github.tagtwin.event;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads items of LINE's array as rows of a table: {@code event.event_name}, {@code user.email}. Thread-safe. */
public final class FlatItems implements AutoCloseable {
    private final Jsonb jsonb = JsonbBuilder.create();

    /** Its fields by their paths; lists with commas between their texts. */
    public Map<String, String> of(String item) {
        Map<?, ?> tables = jsonb.fromJson(item, Map.class);
        Map<String, String> flat = new TreeMap<>();
        tables.forEach((table, fields) ->
                ((Map<?, ?>) fields).forEach((field, value) -> flat.put(table + "." + field, text(value))));
        return flat;
    }

    private static String text(Object value) {
        return value instanceof Collection
                ? ((Collection<?>) value).stream().map(String::valueOf).collect(Collectors.joining(","))
                : String.valueOf(value);
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
