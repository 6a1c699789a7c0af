package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.QueuedEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Events of one lane that go in one request. Immutable. */
final class Batch {
    private final List<QueuedEvent> events;

    private Batch(List<QueuedEvent> events) {
        this.events = List.copyOf(events);
    }

    static Batch of(List<QueuedEvent> events) {
        return new Batch(events);
    }

    List<QueuedEvent> events() {
        return events;
    }

    int size() {
        return events.size();
    }

    /** The stored items joined into a JSON array. */
    byte[] json() {
        int length = events.stream().mapToInt(QueuedEvent::size).sum() + events.size() + 1;
        ByteArrayOutputStream out = new ByteArrayOutputStream(length);
        try {
            int separator = '[';
            for (QueuedEvent event : events) {
                out.write(separator);
                event.writeTo(out);
                separator = ',';
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        out.write(']');
        return out.toByteArray();
    }
}
