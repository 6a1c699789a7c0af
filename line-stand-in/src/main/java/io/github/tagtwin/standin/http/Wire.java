package io.github.tagtwin.standin.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.function.BooleanSupplier;

/** The writing side of one connection, and the ways to end it. For the thread of the exchange only. */
public final class Wire {

    private static final int GLANCE_MILLIS = 25;
    private static final int MAX_LINGER_BYTES = 8 * 1024 * 1024;

    private final Socket socket;
    private final InputStream in;

    Wire(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Returns when the peer leaves or {@code released} turns true. */
    void waitInSilence(BooleanSupplier released) throws IOException {
        socket.setSoTimeout(GLANCE_MILLIS);
        boolean waiting = true;
        while (waiting) {
            waiting = !released.getAsBoolean() && peerIsThere();
        }
    }

    /** Sends a byte at each glance; returns when the peer leaves or {@code released} turns true. */
    void drip(BooleanSupplier released) throws IOException {
        socket.setSoTimeout(GLANCE_MILLIS);
        byte[] drop = {'.'};
        while (!released.getAsBoolean() && peerIsThere()) {
            write(drop);
        }
    }

    /** Closes so that the peer sees the end at once, and no answer. */
    void cut() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Lets a peer that is still sending read the answer first: a close with unread bytes would reset the connection. */
    void closeGently() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(200);
        byte[] waste = new byte[8192];
        for (int total = 0, came = 0; came >= 0 && total < MAX_LINGER_BYTES; total += came) {
            came = in.read(waste);
        }
    }

    private boolean peerIsThere() throws IOException {
        try {
            return in.read() >= 0;
        } catch (SocketTimeoutException silent) {
            return true;
        }
    }
}
