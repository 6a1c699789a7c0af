package io.github.tagtwin.event;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes an event as one item of the Conversion API's JSON array.
 *
 * <p>Thread-safe. Takes some 0.4 s to make: once an application, never in a request.
 */
public final class EventJson implements AutoCloseable {
    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

    /** The item in UTF-8. */
    public byte[] write(ConversionEvent event) {
        return jsonb.toJson(item(event)).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> item(ConversionEvent event) {
        Map<String, Object> item = new TreeMap<>();
        item.put("event", eventFields(event));
        item.put("user", event.user().byLineName());
        if (!event.web().byLineName().isEmpty()) {
            item.put("web", event.web().byLineName());
        }
        if (!event.custom().isEmpty()) {
            item.put("custom", event.custom().byLineName());
        }
        return item;
    }

    private static Map<String, Object> eventFields(ConversionEvent event) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("source_type", "web");
        fields.put("event_type", event.type().lineName());
        event.name().ifPresent(name -> fields.put("event_name", name));
        fields.put("deduplication_key", event.key().text());
        fields.put("event_timestamp", event.time().getEpochSecond());
        if (event.test()) {
            fields.put("test_flag", true);
        }
        return fields;
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
