package io.github.tagtwin.queue;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What other threads want of the store, in their order. Filled by any thread, carried out by the store thread. */
final class Requests {
    private final Queue<StoreRequest<?>> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    void add(StoreRequest<?> request) {
        waiting.add(request);
        if (closed) {
            refuseAll();
        }
    }

    /** Carries out what is there; whether anything was. */
    boolean carryOut(Storage storage) {
        StoreRequest<?> request = waiting.poll();
        boolean any = request != null;
        while (request != null) {
            request.carryOut(storage);
            request = waiting.poll();
        }
        return any;
    }

    /** Refuses what is there and what comes. */
    void close() {
        closed = true;
        refuseAll();
    }

    private void refuseAll() {
        StoreRequest<?> request = waiting.poll();
        while (request != null) {
            request.refuse();
            request = waiting.poll();
        }
    }
}
