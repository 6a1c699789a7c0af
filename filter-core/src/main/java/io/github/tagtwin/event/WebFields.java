package io.github.tagtwin.event;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * LINE's {@code web} table: where the event happened. The visitor's browser says most of it, so what LINE would refuse is
 * left out, and never costs the event. Immutable.
 */
public final class WebFields {
    private static final WebFields NONE = new WebFields(new EnumMap<>(WebField.class));

    private final Map<WebField, String> values;

    private WebFields(Map<WebField, String> values) {
        this.values = values;
    }

    /** No field at all. */
    public static WebFields none() {
        return NONE;
    }

    /** A copy with the field, unchanged where there is no value or LINE would refuse it. */
    public WebFields with(WebField field, @Nullable String value) {
        if (value == null || !field.accepts(value)) {
            return this;
        }
        Map<WebField, String> changed = new EnumMap<>(values);
        changed.put(field, value);
        return new WebFields(changed);
    }

    /** These fields and the other's; the other's value where both have one. */
    public WebFields and(WebFields other) {
        Map<WebField, String> merged = new EnumMap<>(WebField.class);
        merged.putAll(values);
        merged.putAll(other.values);
        return new WebFields(merged);
    }

    /** The field's value. */
    public Optional<String> get(WebField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** The values by LINE's field names. */
    public Map<String, String> byLineName() {
        Map<String, String> named = new TreeMap<>();
        values.forEach((field, value) -> named.put(field.lineName(), value));
        return named;
    }

    /** Says which fields are there, never what they hold. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
