package io.github.tagtwin.ee;

import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.queue.DaemonThread;
import io.github.tagtwin.servlet.RunningTwin;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The figures of queue and delivery, a second old at most, for those who must not wait: where a disk hangs, the latest that
 * are known. Thread-safe.
 */
public final class LatestStats {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final Duration LIMIT = Duration.ofMillis(500);

    private final Supplier<Optional<RunningTwin>> twin;
    private @Nullable FutureTask<DeliveryStats> question;
    private @Nullable DeliveryStats latest;
    private long asked;

    private LatestStats(Supplier<Optional<RunningTwin>> twin) {
        this.twin = twin;
    }

    /** Those of whatever runs at the time of asking. */
    public static LatestStats of(Supplier<Optional<RunningTwin>> twin) {
        return new LatestStats(twin);
    }

    /** The figures, within half a second; empty where nothing runs, or nothing is known yet. */
    public synchronized Optional<DeliveryStats> get() {
        Optional<RunningTwin> running = twin.get();
        if (running.isEmpty()) {
            question = null;
            latest = null;
            return Optional.empty();
        }
        try {
            latest = answer(running.get());
        } catch (TimeoutException | ExecutionException notNow) {
            // What was known before must do.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(latest);
    }

    // One question at a time, waited for once, so that a disk that hangs takes one thread, and half a second of the
    // asker's.
    private DeliveryStats answer(RunningTwin running)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<DeliveryStats> current = question;
        if (current != null && (!current.isDone() || System.nanoTime() - asked < FRESH)) {
            return current.get(0, TimeUnit.NANOSECONDS);
        }
        FutureTask<DeliveryStats> next = new FutureTask<>(running::stats);
        question = next;
        asked = System.nanoTime();
        DaemonThread.named("tagtwin-stats", next).start();
        return next.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
