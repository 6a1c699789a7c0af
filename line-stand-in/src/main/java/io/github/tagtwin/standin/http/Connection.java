package io.github.tagtwin.standin.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One accepted connection: requests and answers in turn until either side ends it. */
final class Connection implements Runnable {

    private static final Logger LOG = System.getLogger(Connection.class.getName());
    private static final int IDLE_MILLIS = 30_000;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final Socket socket;
    private final Handler handler;

    Connection(Socket socket, Handler handler) {
        this.socket = socket;
        this.handler = handler;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setSoTimeout(IDLE_MILLIS);
            socket.setTcpNoDelay(true);
            talk(new BufferedInputStream(socket.getInputStream()));
        } catch (IOException peerLeft) {
            LOG.log(Level.DEBUG, "A connection ended: {0}", peerLeft.toString());
        }
    }

    private void talk(InputStream in) throws IOException {
        Wire wire = new Wire(socket, in);
        RequestReader reader = new RequestReader(in);
        try {
            Request request = reader.next();
            while (request != null && exchange(request, wire)) {
                request = reader.next();
            }
        } catch (RefusedRequest refused) {
            wire.write(Response.text(refused.status(), String.valueOf(refused.getMessage()))
                    .bytes(false));
        }
        if (!socket.isClosed()) {
            wire.closeGently();
        }
    }

    private boolean exchange(Request request, Wire wire) throws IOException {
        if (request.expectsContinue()) {
            wire.write(CONTINUE);
        }
        boolean open = answer(request).sendOn(wire, request.staysOpen());
        if (open) {
            request.body().drain();
        }
        return open;
    }

    private Answer answer(Request request) throws IOException {
        try {
            return handler.answer(request);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "The stand-in itself failed at " + request.path(), bug);
            return Response.text(599, "the stand-in itself failed: see its log");
        }
    }
}
