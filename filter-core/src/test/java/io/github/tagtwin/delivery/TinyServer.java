package io.github.tagtwin.delivery;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTTP server on a loopback socket that takes one request a connection and writes back whatever it is told to. */
final class TinyServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *([0-9]+)\r\n");

    private final ServerSocket listening;
    private final Reply reply;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile boolean cutOff;

    /** Writes the answer, byte by byte as it likes. */
    interface Reply {
        void to(OutputStream out) throws IOException;
    }

    private TinyServer(Reply reply) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.reply = reply;
    }

    static TinyServer answering(Reply reply) throws IOException {
        TinyServer server = new TinyServer(reply);
        Thread accepting = new Thread(server::accept, "tiny-server");
        accepting.setDaemon(true);
        accepting.start();
        return server;
    }

    static TinyServer answering(String answer) throws IOException {
        return answering(out -> out.write(answer.getBytes(StandardCharsets.UTF_8)));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** Heads and bodies as they came. */
    List<String> requests() {
        return requests;
    }

    /** Whether the client closed the connection while the answer was written. */
    boolean cutOff() {
        return cutOff;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                connections.add(connection);
                Thread serving = new Thread(() -> serve(connection), "tiny-server-connection");
                serving.setDaemon(true);
                serving.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            requests.add(request(new BufferedInputStream(connection.getInputStream())));
            reply.to(connection.getOutputStream());
        } catch (IOException gone) {
            cutOff = true;
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new EOFException();
            }
            text.append((char) octet);
        }
        Matcher length = LENGTH.matcher(text);
        return length.find() ? text + body(in, Integer.parseInt(length.group(1))) : text.toString();
    }

    private static String body(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
