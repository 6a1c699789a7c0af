package io.github.tagtwin.capture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query string read by ourselves: asking the container for a parameter may read the body, which belongs to the shop.
 */
public final class QueryString {
    private QueryString() {}

    /** The first value of a parameter that is there and can be decoded. */
    public static Optional<String> value(@Nullable String query, String name) {
        if (query == null || !query.contains(name)) {
            return Optional.empty();
        }
        return Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .flatMap(pair -> decoded(pair.substring(name.length() + 1)).stream())
                .findFirst();
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
