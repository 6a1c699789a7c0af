package io.github.tagtwin.standin.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One JSON object of an event while its table's rules run over it. For one thread. */
final class Fields {

    private final String place;
    private final JsonObject object;
    private final Set<String> known = new HashSet<>();

    private Fields(String place, JsonObject object) {
        this.place = place;
        this.object = object;
    }

    static Fields of(String place, JsonValue value) throws InvalidEvent {
        if (!(value instanceof JsonObject)) {
            throw new InvalidEvent(place + ": must be a JSON object");
        }
        return new Fields(place, value.asJsonObject());
    }

    Fields required(String name, Rule rule) throws InvalidEvent {
        return demand(has(name), name + " is missing").optional(name, rule);
    }

    Fields optional(String name, Rule rule) throws InvalidEvent {
        known.add(name);
        JsonValue value = object.get(name);
        return demand(value == null || rule.allows(value), name + " must be " + rule.wish());
    }

    /** The object inside, or null where it didn't come. */
    @Nullable Fields inner(String name) throws InvalidEvent {
        known.add(name);
        JsonValue value = object.get(name);
        return value == null ? null : of(place + "." + name, value);
    }

    Fields requiredInner(String name) throws InvalidEvent {
        Fields inner = inner(name);
        if (inner == null) {
            throw new InvalidEvent(place + ": " + name + " is missing");
        }
        return inner;
    }

    Fields demand(boolean holds, String otherwise) throws InvalidEvent {
        if (!holds) {
            throw new InvalidEvent(place + ": " + otherwise);
        }
        return this;
    }

    /** Ends a table: whatever it hasn't named isn't known to LINE. */
    void nothingElse() throws InvalidEvent {
        for (String name : object.keySet()) {
            demand(known.contains(name), "has a field that no table names");
        }
    }

    boolean has(String name) {
        return object.containsKey(name);
    }

    boolean hasAnyOf(String... names) {
        return Set.of(names).stream().anyMatch(object::containsKey);
    }

    boolean isEmpty() {
        return object.isEmpty();
    }

    boolean isTrue(String name) {
        return object.getBoolean(name, false);
    }

    @Nullable String text(String name) {
        JsonValue value = object.get(name);
        return value instanceof JsonString ? ((JsonString) value).getString() : null;
    }

    @Nullable BigDecimal number(String name) {
        JsonValue value = object.get(name);
        return value instanceof JsonNumber ? ((JsonNumber) value).bigDecimalValue() : null;
    }
}
