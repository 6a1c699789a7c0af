package io.github.tagtwin.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** One request to LINE: a POST of JSON, whose headers hold the access token. Immutable but for the body's bytes. */
public final class Post {
    private final URI address;
    private final Map<String, String> headers;
    private final byte[] body;
    private final Duration timeout;

    Post(URI address, Map<String, String> headers, byte[] body, Duration timeout) {
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.timeout = timeout;
    }

    public URI address() {
        return address;
    }

    /** All headers but {@code Content-Length}. Hold the access token: never for a log. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The JSON array in UTF-8; not to be changed. LINE refuses chunks: it goes with a {@code Content-Length}. */
    public byte[] body() {
        return body;
    }

    /** From sending to the last byte of the answer. */
    public Duration timeout() {
        return timeout;
    }

    /** The address alone. */
    @Override
    public String toString() {
        return "POST " + address;
    }
}
