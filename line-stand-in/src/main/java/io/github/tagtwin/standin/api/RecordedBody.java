package io.github.tagtwin.standin.api;

import io.github.tagtwin.standin.http.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A body that keeps its beginning for the log while it is read, and lets no single event grow without bound. For the thread
 * of the exchange only.
 */
final class RecordedBody extends InputStream {

    static final int MAX_KEPT = 1024 * 1024;

    private static final int MAX_EVENT = 8 * 1024 * 1024;

    private final Body body;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long sinceEvent;

    RecordedBody(Body body) {
        this.body = body;
    }

    /** Says that another event begins about here. */
    void startEvent() {
        sinceEvent = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        int came = body.read(into, from, count);
        if (came > 0) {
            kept.write(into, from, Math.min(came, MAX_KEPT - kept.size()));
            sinceEvent += came;
        }
        if (sinceEvent > MAX_EVENT) {
            throw new CharacterCodingException();
        }
        return came;
    }

    /** The text of what has been read so far, at most {@value #MAX_KEPT} bytes. */
    String beginning() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    /** Reads what is left, and gives the text of the first {@value #MAX_KEPT} bytes. */
    String text() throws IOException {
        sinceEvent = Long.MIN_VALUE;
        transferTo(OutputStream.nullOutputStream());
        return beginning();
    }
}
