package io.github.tagtwin.standin.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Parameters in the form {@code a=1&b=2}, decoded; of a repeated one the first counts. Immutable. */
public final class Query {

    private final Map<String, String> parameters;

    private Query(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /** Reads an encoded string; a part that can't be decoded is taken as it stands. */
    public static Query parse(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : encoded.split("&", -1)) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : part.substring(equals + 1);
            parameters.putIfAbsent(decoded(name), decoded(value));
        }
        return new Query(parameters);
    }

    /** A parameter that came and isn't empty. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
