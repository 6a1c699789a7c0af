package io.github.tagtwin.standin.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One HTTP request: its head is read, its body waits in the socket. For the thread of the exchange only. */
public final class Request {

    private static final Pattern LENGTH = Pattern.compile("\\d{1,15}");

    private static final long LONGEST_DRAIN = 300_000_000;

    private final RequestLine line;
    private final Headers headers;
    private final Body body;

    private Request(RequestLine line, Headers headers, Body body) {
        this.line = line;
        this.headers = headers;
        this.body = body;
    }

    static Request of(RequestLine line, Headers headers, InputStream in) throws RefusedRequest {
        if (line.isCurrentVersion() && headers.all("Host").size() != 1) {
            throw new RefusedRequest(400, "exactly one Host header is needed");
        }
        return new Request(line, headers, new Body(in, length(headers)));
    }

    private static long length(Headers headers) throws RefusedRequest {
        List<String> lengths = headers.all("Content-Length");
        if (lengths.isEmpty()) {
            return 0;
        }
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.get(0)).matches() || isEncoded(headers)) {
            throw new RefusedRequest(400, "one Content-Length in digits, and no Transfer-Encoding beside it");
        }
        return Long.parseLong(lengths.get(0));
    }

    private static boolean isEncoded(Headers headers) {
        return headers.first("Transfer-Encoding").isPresent();
    }

    public String method() {
        return line.method();
    }

    /** The path as it was sent, without the query, not decoded. */
    public String path() {
        return line.path();
    }

    public Query query() {
        return Query.parse(line.query());
    }

    public Headers headers() {
        return headers;
    }

    /** The body by its Content-Length; empty without one. */
    public Body body() {
        return body;
    }

    /** Whether the body has a Transfer-Encoding: this server doesn't read such bodies, and the connection ends after the answer. */
    public boolean isChunked() {
        return isEncoded(headers);
    }

    /** Whether a Content-Length came. */
    public boolean hasLength() {
        return headers.first("Content-Length").isPresent();
    }

    /** The body of a small form, at most 8 KB, together with nothing else. */
    public Query form() throws IOException {
        if (body.length() > 8192) {
            throw new RefusedRequest(413, "a form of at most 8192 bytes");
        }
        return Query.parse(new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }

    boolean expectsContinue() {
        return headers.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent();
    }

    boolean staysOpen() {
        Optional<String> wish = headers.first("Connection");
        boolean closes = wish.filter("close"::equalsIgnoreCase).isPresent();
        return line.isCurrentVersion() && !closes && !isChunked() && body.length() <= LONGEST_DRAIN;
    }
}
