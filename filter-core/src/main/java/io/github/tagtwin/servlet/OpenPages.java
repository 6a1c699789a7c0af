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

    void begin() {
        open.incrementAndGet();
    }

    void end() {
        if (open.decrementAndGet() == 0 && awaited) {
            bell.ring();
        }
    }

    /** Waits until there is none, at most so long. For one thread. */
    void awaitNone(Duration limit) {
        awaited = true;
        if (open.get() > 0) {
            bell.await(limit);
        }
    }
}
