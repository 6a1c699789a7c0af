package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.Bell;
import io.github.tagtwin.queue.DaemonThread;
import io.github.tagtwin.queue.Warnings;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes part in the cluster once the database can be reached, and tidies up, on a thread of its own: an application starts
 * without its database, too.
 */
final class Keeper implements Runnable, AutoCloseable {
    private static final Duration TRY = Duration.ofSeconds(5);
    private static final Duration ROUND = Duration.ofMinutes(1);
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final Duration CLOSING = Duration.ofSeconds(1);

    private final Database database;
    private final Serving serving;
    private final DatabaseOptions options;
    private final Warnings warnings;
    private final Bell bell = new Bell();
    private final Thread thread;
    private @Nullable LaneScheduler scheduler;
    private @Nullable Long tidied;
    private volatile boolean closed;

    private Keeper(Database database, Serving serving, DatabaseOptions options, Warnings warnings) {
        this.database = database;
        this.serving = serving;
        this.options = options;
        this.warnings = warnings;
        this.thread = DaemonThread.named("tagtwin-database", this);
    }

    static Keeper started(Database database, Serving serving, DatabaseOptions options, Warnings warnings) {
        Keeper keeper = new Keeper(database, serving, options, warnings);
        keeper.thread.start();
        return keeper;
    }

    @Override
    public void run() {
        while (!closed) {
            bell.await(step());
        }
        if (scheduler != null) {
            scheduler.close();
        }
    }

    private Duration step() {
        try {
            tidy();
            if (scheduler == null) {
                scheduler = LaneScheduler.start(database, serving, options);
            }
            scheduler.schedule();
            return ROUND;
        } catch (IOException | RuntimeException out) {
            warnings.warn(
                    "database",
                    "The database of the shared queue can't be used, and is tried again. See"
                            + " docs/troubleshooting.md#shared-queue",
                    out);
            return TRY;
        }
    }

    private void tidy() throws IOException {
        long now = System.nanoTime();
        if (tidied != null && now - tidied < HOUR) {
            return;
        }
        database.transaction(
                (connection, dialect) -> SetAsideTable.deleteOld(connection, dialect, options.setAsideRetention())
                        + OriginMarks.forgetOld(connection, dialect)
                        + WithdrawalTable.forgetOld(connection, Instant.now()));
        tidied = now;
    }

    /** Gives the lanes back to the cluster, within 5 s. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        try {
            thread.join(LaneScheduler.CLOSING.plus(CLOSING).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
