package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.DaemonThread;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Makes the threads that send: the server's, where it has some to give, else our own. Immutable. */
final class SenderThreads {
    private static final System.Logger LOG = System.getLogger(SenderThreads.class.getName());

    private final @Nullable ThreadFactory server;

    private SenderThreads(@Nullable ThreadFactory server) {
        this.server = server;
    }

    static SenderThreads ours() {
        return new SenderThreads(null);
    }

    static SenderThreads of(ThreadFactory server) {
        return new SenderThreads(server);
    }

    /** A thread that has not begun. */
    Thread named(String name, Runnable task) {
        Thread given = given(task);
        if (given == null) {
            return DaemonThread.named(name, task);
        }
        given.setName(name);
        return given;
    }

    // A factory may have none left, and a server that stops refuses.
    private @Nullable Thread given(Runnable task) {
        try {
            return server == null ? null : server.newThread(task);
        } catch (RuntimeException refused) {
            LOG.log(System.Logger.Level.WARNING, "The server gives no thread to send by; one of ours does it", refused);
            return null;
        }
    }
}
