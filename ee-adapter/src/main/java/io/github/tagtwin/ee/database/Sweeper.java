package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.Bell;
import io.github.tagtwin.queue.DaemonThread;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Removes what persons have withdrawn, whichever node they told it, on a thread of its own: at once where this node has been
 * told, within a minute where another one was and has died since. A walk through all events is followed by a rest, so that
 * many withdrawals cost the database no more than a twentieth of a connection's time.
 */
final class Sweeper implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Sweeper.class.getName());
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int TIMES = 20;
    private static final int MOST = 5000;

    private final Database database;
    private final Bell bell = new Bell();
    private final Bell end = new Bell();
    private final Thread thread = DaemonThread.named("tagtwin-database-sweep", this::run);
    private volatile boolean closed;

    private Sweeper(Database database) {
        this.database = database;
    }

    static Sweeper started(Database database) {
        Sweeper sweeper = new Sweeper(database);
        sweeper.thread.start();
        return sweeper;
    }

    /** Somebody has withdrawn. */
    void wake() {
        bell.ring();
    }

    private void run() {
        while (!closed) {
            Duration rest = step();
            end.await(rest);
            if (rest.isZero() && !closed) {
                bell.await(ROUND);
            }
        }
    }

    /** Sweeps; how long to rest then, not at all where there was nothing. */
    private Duration step() {
        long begun = System.nanoTime();
        try {
            return sweep() ? rest(Duration.ofNanos(System.nanoTime() - begun)) : Duration.ZERO;
        } catch (IOException | RuntimeException out) {
            LOG.log(System.Logger.Level.DEBUG, "What was withdrawn can't be removed now, which is tried again", out);
            return REST;
        }
    }

    private static Duration rest(Duration walk) {
        Duration rest = walk.multipliedBy(TIMES);
        return rest.compareTo(REST) > 0 ? rest : REST;
    }

    private boolean sweep() throws IOException {
        Withdrawals unswept = database.transaction((connection, dialect) -> WithdrawalTable.unswept(connection, MOST));
        if (unswept.isEmpty()) {
            return false;
        }
        long removed = new Sweep(unswept, () -> closed).through(database);
        if (!closed) {
            database.transaction((connection, dialect) -> {
                WithdrawalTable.swept(connection, unswept);
                return WithdrawalTable.forgetOld(connection, Instant.now());
            });
        }
        LOG.log(System.Logger.Level.DEBUG, "{0} events were withdrawn", removed);
        return true;
    }

    /** Sweeps no more, within a second; another node goes on. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        end.ring();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
