package io.github.tagtwin.standin.api;

import io.github.tagtwin.standin.http.Request;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request to the Conversion API as it came, with what was answered. Tokens are masked. Immutable. */
public final class ReceivedRequest {

    private static final Set<String> SECRET = Set.of("x-line-tagaccesstoken", "authorization", "cookie");

    private final Instant time;
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final String body;
    private final int status;
    private final int events;
    private final @Nullable String reason;

    private ReceivedRequest(Instant time, Request request, String body, Verdict verdict) {
        this.time = time;
        this.method = request.method();
        this.path = request.path();
        this.headers = Collections.unmodifiableMap(masked(request.headers().joined()));
        this.body = body;
        this.status = verdict.status();
        this.events = verdict.taken().size();
        this.reason = verdict.reason().orElse(null);
    }

    static ReceivedRequest of(Instant time, Request request, String body, Verdict verdict) {
        return new ReceivedRequest(time, request, body, verdict);
    }

    /** When it arrived, by the stand-in's clock. */
    public Instant time() {
        return time;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** Every header once, names in any case; of a secret of 12 characters or more only the last four are shown. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body's text, at most its first MiB. */
    public String body() {
        return body;
    }

    /** The status answered, 0 where no answer went out. */
    public int status() {
        return status;
    }

    /** How many events of it were taken; on 202 all, on 400 none. */
    public int events() {
        return events;
    }

    /** Why it wasn't answered 202, or which {@link Mode} had its way. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    @Override
    public String toString() {
        return method + " " + path + " " + status()
                + reason().map(text -> " (" + text + ")").orElse("");
    }

    private static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) ->
                masked.put(name, SECRET.contains(name.toLowerCase(Locale.ROOT)) ? masked(value) : value));
        return masked;
    }

    private static String masked(String secret) {
        return "****" + (secret.length() < 12 ? "" : secret.substring(secret.length() - 4));
    }
}
