package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.Bell;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The pages that request threads are writing. What a page has earned is queued once it is written, so a stop lets those go
 * on that are under way: some servers don't wait for them. Thread-safe.
 */
final class OpenPages {
    private final AtomicInteger open = new AtomicInteger();
    private final Bell bell = new Bell();
    private volatile boolean awaited;

    /** Whether a page may begin; none may once the stop has. */
    boolean begin() {
        open.incrementAndGet();
        // In this order, and the stop's in the other, so that one of the two sees the other.
        if (awaited) {
            end();
            return false;
        }
        return true;
    }

    void end() {
        if (open.decrementAndGet() == 0 && awaited) {
            bell.ring();
        }
    }

    /** Lets no more begin, and waits until there is none, at most so long. For one thread. */
    void awaitNone(Duration limit) {
        awaited = true;
        long start = System.nanoTime();
        Duration left = limit;
        while (open.get() > 0 && !left.isNegative()) {
            bell.await(left);
            left = limit.minusNanos(System.nanoTime() - start);
        }
    }
}
