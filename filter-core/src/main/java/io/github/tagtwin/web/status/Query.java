package io.github.tagtwin.web.status;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What an address says behind its question mark. Never looks at a request's body. */
final class Query {
    private Query() {}

    /** The first value of a name, as it is written. */
    static @Nullable String value(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        return query == null
                ? null
                : Arrays.stream(query.split("&"))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> pair.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }
}
