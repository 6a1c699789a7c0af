package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.Bell;
import io.github.tagtwin.queue.Warnings;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BiFunction;

/** The thread of one lane, so that an outage of one lane stalls no other. */
final class LaneThread<W extends LaneWork> implements Runnable {
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final W work;
    private final Warnings warnings;
    private final Thread thread;
    private final Bell bell = new Bell();
    private volatile boolean hungry;
    private volatile boolean stopped;

    private LaneThread(W work, Warnings warnings, BiFunction<W, Runnable, Thread> threads) {
        this.work = work;
        this.warnings = warnings;
        this.thread = threads.apply(work, this);
    }

    static <W extends LaneWork> LaneThread<W> started(
            W work, Warnings warnings, BiFunction<W, Runnable, Thread> threads) {
        LaneThread<W> begun = new LaneThread<>(work, warnings, threads);
        begun.thread.start();
        return begun;
    }

    W work() {
        return work;
    }

    /** Events have come in: looks at them, unless it waits for earlier ones anyway. */
    void wake() {
        if (hungry) {
            bell.ring();
        }
    }

    @Override
    public void run() {
        while (!stopped) {
            // Before the look at the lane, or an event that comes just after it would wait for the next one.
            bell.hush();
            hungry = true;
            Duration wait = step();
            hungry = wait.equals(LaneWork.IDLE);
            if (!stopped) {
                bell.await(wait);
            }
        }
    }

    private Duration step() {
        try {
            return work.step();
        } catch (InterruptedException stopping) {
            return Duration.ZERO;
        } catch (IOException | RuntimeException | Error failed) {
            if (!stopped) {
                warnings.warn("delivery", "The delivery of " + work.lane() + " failed, and is tried again.", failed);
            }
            return AFTER_FAILURE;
        }
    }

    /** Gives up what is under way; its events stay queued. */
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Waits for the thread's end. */
    void join(Duration limit) throws InterruptedException {
        // Zero would mean for ever.
        thread.join(Math.max(1, limit.toMillis()));
    }
}
