package io.github.tagtwin.standin.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of a request. Immutable. */
final class RequestLine {

    private static final Pattern LINE = Pattern.compile("([A-Z]{1,20}) (/[^ ?#]*)(?:\\?([^ #]*))? HTTP/1\\.([01])");

    private final Matcher parts;

    private RequestLine(Matcher parts) {
        this.parts = parts;
    }

    static RequestLine parse(String line) throws RefusedRequest {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new RefusedRequest(400, "the request line isn't 'METHOD /path HTTP/1.1'");
        }
        return new RequestLine(parts);
    }

    String method() {
        return parts.group(1);
    }

    String path() {
        return parts.group(2);
    }

    String query() {
        return parts.group(3) == null ? "" : parts.group(3);
    }

    boolean isCurrentVersion() {
        return parts.group(4).equals("1");
    }
}
