package io.github.tagtwin.standin.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A whole answer with a Content-Length; never stored by caches. Immutable: {@link #with} gives a new one. */
public final class Response implements Answer {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private Response(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** An answer without a body. */
    public static Response of(int status) {
        return new Response(status, Map.of("Cache-Control", "no-store"), new byte[0]);
    }

    /** An answer with a body of the given media type. */
    public static Response of(int status, String type, byte[] body) {
        return new Response(status, Map.of("Cache-Control", "no-store"), body)
                .with("Content-Type", type)
                .with("X-Content-Type-Options", "nosniff");
    }

    /** A line of plain text. */
    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A file beside {@code neighbour} on the class path. */
    public static Response resource(Class<?> neighbour, String name, String type) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            return of(200, type, Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same answer with one header more, or another value for it. */
    public Response with(String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a header value of one line: " + name);
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, Collections.unmodifiableMap(more), body);
    }

    public int status() {
        return status;
    }

    @Override
    public boolean sendOn(Wire wire, boolean staysOpen) throws IOException {
        wire.write(bytes(staysOpen));
        return staysOpen;
    }

    /** Head and body as they go over the wire. */
    byte[] bytes(boolean staysOpen) {
        byte[] head = head(staysOpen).getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private String head(boolean staysOpen) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " " + phrase() + "\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (status != 304) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append(staysOpen ? "\r\n" : "Connection: close\r\n\r\n").toString();
    }

    private String phrase() {
        return status < 300 ? "OK" : status < 400 ? "See" : "Refused";
    }
}
