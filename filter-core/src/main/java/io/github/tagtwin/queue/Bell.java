package io.github.tagtwin.queue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Wakes the one thread that waits for it. A ring that comes while the thread does something else is remembered, whatever
 * the thread has waited for meanwhile: a bare {@code unpark} would be used up by the next lock or answer.
 *
 * <p>May be rung by any thread, without waiting.
 */
public final class Bell {
    private final AtomicBoolean rung = new AtomicBoolean();
    private volatile @Nullable Thread listener;

    /** Ends the wait under way, or else the next one. */
    public void ring() {
        if (!rung.getAndSet(true)) {
            LockSupport.unpark(listener);
        }
    }

    /** Forgets a ring that nobody has waited for. */
    public void hush() {
        rung.set(false);
    }

    /** Waits for a ring, at most so long; an interrupt ends the wait too, and stays set. For one thread alone. */
    public void await(Duration limit) {
        listener = Thread.currentThread();
        long start = System.nanoTime();
        long left = limit.toNanos();
        while (left > 0 && !rung.get() && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = limit.toNanos() - (System.nanoTime() - start);
        }
        rung.set(false);
    }
}
