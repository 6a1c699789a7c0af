package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.Bell;
import io.github.tagtwin.queue.DaemonThread;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.queue.Withdrawing;
import io.github.tagtwin.queue.Withdrawn;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Tells the queue that nodes share who has withdrawn on this one, within a second, on a thread of its own; while the engine is
 * out, again and again. All that this node remembers is told at its start, so that nothing is forgotten with a process.
 */
final class WithdrawalTelling implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration CLOSING = Duration.ofSeconds(1);
    private static final int SOME = 1000;

    private final Withdrawn withdrawn;
    private final Withdrawing shared;
    private final Backoff backoff;
    private final Warnings warnings;
    private final Bell bell = new Bell();
    private final Thread thread = DaemonThread.named("tagtwin-forwarder-withdrawals", this::run);
    private volatile boolean closed;

    WithdrawalTelling(Withdrawn withdrawn, Withdrawing shared, Backoff backoff, Warnings warnings) {
        this.withdrawn = withdrawn;
        this.shared = shared;
        this.backoff = backoff;
        this.warnings = warnings;
    }

    WithdrawalTelling started() {
        thread.start();
        return this;
    }

    private void run() {
        while (!closed) {
            bell.await(step());
        }
        // What came just before.
        boolean more = true;
        while (more) {
            more = step().isZero();
        }
    }

    /** Tells some of them; how long to wait for the next ones. */
    Duration step() {
        Map<Long, Instant> news = withdrawn.untold(SOME);
        try {
            if (!news.isEmpty()) {
                shared.withdraw(news);
                withdrawn.told(news);
            }
            backoff.reset();
            return news.size() < SOME ? LOOK : Duration.ZERO;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return LOOK;
        } catch (IOException | RuntimeException out) {
            warnings.warn(
                    "withdrawals",
                    "The shared queue can't be told now who doesn't agree any more, which is tried again; on this node it"
                            + " counts already. See docs/troubleshooting.md#shared-queue",
                    out);
            return backoff.next();
        }
    }

    /** Tells what is left, for a second at most; may be called again. */
    @Override
    public void close() {
        closed = true;
        bell.ring();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
