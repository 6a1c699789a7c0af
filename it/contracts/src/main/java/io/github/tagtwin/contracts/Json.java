package io.github.tagtwin.contracts;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Map;

/** JSON to compare with. */
final class Json {
    private Json() {}

    static JsonString text(String text) {
        return jakarta.json.Json.createValue(text);
    }

    static JsonObject object(Map<String, String> texts) {
        return jakarta.json.Json.createObjectBuilder(Map.copyOf(texts)).build();
    }
}
