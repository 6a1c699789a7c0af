package io.github.tagtwin.standin.counting;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Wakes those who wait for something to come. Safe for use by many threads. */
public final class Changes {

    private long count;

    /** Says that something came. */
    public synchronized void tell() {
        count++;
        notifyAll();
    }

    /**
     * Waits until something holds, looking again after every change.
     *
     * @return whether it holds; false when the limit is over first
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean await(BooleanSupplier holds, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        long seen = count();
        // What is waited for takes other locks, so it is looked at outside this one.
        while (!holds.getAsBoolean()) {
            if (!awaitAnother(seen, end)) {
                return holds.getAsBoolean();
            }
            seen = count();
        }
        return true;
    }

    private synchronized long count() {
        return count;
    }

    private synchronized boolean awaitAnother(long seen, long end) throws InterruptedException {
        long left = millisUntil(end);
        while (count == seen && left > 0) {
            wait(left);
            left = millisUntil(end);
        }
        return count != seen && left > 0;
    }

    private static long millisUntil(long end) {
        return Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
}
