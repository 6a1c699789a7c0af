package io.github.tagtwin.standin.api;

import io.github.tagtwin.standin.counting.Changes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest requests: at most 10,000, and bodies of at most 64 Mi characters together. Safe for use by many threads. */
public final class RequestLog {

    private static final int MAX_REQUESTS = 10_000;
    private static final long MAX_CHARACTERS = 64 * 1024 * 1024;

    private final Changes changes;
    private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
    private long characters;

    RequestLog(Changes changes) {
        this.changes = changes;
    }

    /** Oldest first. */
    public synchronized List<ReceivedRequest> requests() {
        return List.copyOf(requests);
    }

    public synchronized void clear() {
        requests.clear();
        characters = 0;
    }

    synchronized void add(ReceivedRequest request) {
        requests.addLast(request);
        characters += request.body().length();
        while (requests.size() > MAX_REQUESTS || characters > MAX_CHARACTERS) {
            characters -= requests.removeFirst().body().length();
        }
        changes.tell();
    }
}
