package io.github.tagtwin.standin.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads request heads off one connection, at most {@value #MAX_HEAD} bytes each. For one thread. */
final class RequestReader {

    private static final int MAX_HEAD = 64 * 1024;

    private final InputStream in;
    private final byte[] line = new byte[MAX_HEAD];
    private int headBytes;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** The next request, or null where the peer has closed the connection between two of them. */
    @Nullable Request next() throws IOException {
        headBytes = 0;
        String first = readLine();
        if (first == null) {
            return null;
        }
        return Request.of(RequestLine.parse(first), Headers.of(fieldLines()), in);
    }

    private List<String> fieldLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String next = readLine(); !"".equals(next); next = readLine()) {
            if (next == null) {
                throw new EOFException("the head ended early");
            }
            lines.add(next);
        }
        return lines;
    }

    private @Nullable String readLine() throws IOException {
        int length = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (++headBytes > MAX_HEAD) {
                throw new RefusedRequest(431, "a request head of at most " + MAX_HEAD + " bytes");
            }
            line[length++] = (byte) next;
        }
        boolean carriageReturn = length > 0 && line[length - 1] == '\r';
        return new String(line, 0, carriageReturn ? length - 1 : length, StandardCharsets.ISO_8859_1);
    }
}
