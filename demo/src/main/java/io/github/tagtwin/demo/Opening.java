package io.github.tagtwin.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is already open while a start goes on: closed again, last first, unless all of it succeeds. For one thread. */
final class Opening implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    <T extends AutoCloseable> T keep(T opened) {
        open.push(opened);
        return opened;
    }

    void succeeded() {
        open.clear();
    }

    @Override
    public void close() {
        open.forEach(Opening::close);
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException(opened + " doesn't close", e);
        }
    }
}
