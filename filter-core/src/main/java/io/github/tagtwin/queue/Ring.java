package io.github.tagtwin.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What request threads have put in and the store thread has not yet taken out, in its order and bounded. The last part is
 * kept for what is worth more: page views may use 80 % of it, conversions without the shop's own id 90 %, those with one
 * all of it. So there is no search for what to push out, and what was let in once stays in.
 *
 * <p>Thread-safe, without locks.
 */
final class Ring {
    private static final int HUNDRED = 100;

    private final Queue<Offered> offered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int capacity;

    Ring(int capacity) {
        this.capacity = capacity;
    }

    /** Takes it, unless there is no room for its rank. */
    boolean offer(Offered one) {
        if (size.incrementAndGet() > share(one.rank())) {
            size.decrementAndGet();
            return false;
        }
        return offered.add(one);
    }

    // Rounded up, so that a small ring has room for any.
    private int share(Rank rank) {
        long percent = rank == Rank.PAGE_VIEW ? 80 : rank == Rank.OTHER ? 90 : HUNDRED;
        return (int) ((capacity * percent + HUNDRED - 1) / HUNDRED);
    }

    /** Takes it back, if it is still there. */
    boolean remove(Offered one) {
        boolean removed = offered.remove(one);
        if (removed) {
            size.decrementAndGet();
        }
        return removed;
    }

    /** The first of them, at most so many. */
    List<Offered> drain(int most) {
        List<Offered> drained = new ArrayList<>();
        Offered first = offered.poll();
        while (first != null) {
            drained.add(first);
            first = drained.size() < most ? offered.poll() : null;
        }
        size.addAndGet(-drained.size());
        return drained;
    }

    int size() {
        return size.get();
    }

    boolean isEmpty() {
        return size.get() == 0;
    }
}
