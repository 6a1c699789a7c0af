package io.github.tagtwin.standin.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A request's body as it comes from the socket: exactly {@link #length()} bytes, held nowhere. For the thread of the exchange only. */
public final class Body extends InputStream {

    private final InputStream in;
    private final long length;
    private long left;

    Body(InputStream in, long length) {
        this.in = in;
        this.length = length;
        this.left = length;
    }

    /** The declared length in bytes. */
    public long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int came = in.read(into, from, (int) Math.min(count, left));
        if (came < 0) {
            throw new EOFException("the body ended " + left + " bytes early");
        }
        left -= came;
        return came;
    }

    /** Reads what is left and forgets it, so that the next request on the connection can be read. */
    public void drain() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }
}
