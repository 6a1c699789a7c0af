package io.github.tagtwin.standin.http;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Listens on the loopback address and gives each connection a daemon thread, at most {@value #MAX_CONNECTIONS} at once;
 * further ones are closed unanswered. Safe for use by many threads.
 */
public final class SocketServer implements Closeable {

    private static final Logger LOG = System.getLogger(SocketServer.class.getName());
    private static final int MAX_CONNECTIONS = 256;
    private static final int BACKLOG = 128;

    private final ServerSocket listening;
    private final Handler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    private SocketServer(ServerSocket listening, Handler handler) {
        this.listening = listening;
        this.handler = handler;
        this.threads = new ThreadPoolExecutor(
                0, MAX_CONNECTIONS + 1, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), this::daemon);
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws IOException where the port is taken
     */
    public static SocketServer start(int port, Handler handler) throws IOException {
        ServerSocket listening = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        SocketServer server = new SocketServer(listening, handler);
        server.threads.execute(server::accept);
        return server;
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Closes every connection at once, and returns when the threads have ended, or after two seconds. */
    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdown();
        open.forEach(this::drop);
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                serve(listening.accept());
            } catch (IOException e) {
                LOG.log(Level.DEBUG, "No connection taken: {0}", e.toString());
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try {
            threads.execute(() -> {
                try {
                    new Connection(socket, handler).run();
                } finally {
                    open.remove(socket);
                }
            });
        } catch (RejectedExecutionException fullOrClosing) {
            drop(socket);
        }
    }

    private void drop(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A connection didn't close: {0}", e.toString());
        }
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "line-stand-in-" + listening.getLocalPort());
        thread.setDaemon(true);
        return thread;
    }
}
