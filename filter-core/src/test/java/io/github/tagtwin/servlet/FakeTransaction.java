package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.QueuedEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A shop's transaction, begun and ended by hand. */
final class FakeTransaction implements ShopTransaction {
    private final List<QueuedEvent> events = new ArrayList<>();
    private final List<Consumer<Boolean>> listeners = new ArrayList<>();
    private boolean underWay;
    private boolean broken;

    void begin() {
        underWay = true;
    }

    void commit() {
        end(true);
    }

    void rollBack() {
        events.clear();
        end(false);
    }

    private void end(boolean committed) {
        underWay = false;
        listeners.forEach(listener -> listener.accept(committed));
        listeners.clear();
    }

    /** Takes no event from now on. */
    void breakDown() {
        broken = true;
    }

    /** What was put into it, until it is rolled back. */
    List<QueuedEvent> events() {
        return events;
    }

    @Override
    public boolean isUnderWay() {
        return underWay;
    }

    @Override
    public void put(QueuedEvent event) throws IOException {
        if (broken) {
            throw new IOException("no such table");
        }
        events.add(event);
    }

    @Override
    public void whenEnded(Consumer<Boolean> ended) {
        listeners.add(ended);
    }
}
