package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A message as it came from the broker. For one thread at a time. */
final class Taken {
    private static final int OFTEN = 6;

    private final Message message;
    private final String id;
    private final int deliveries;

    private Taken(Message message) throws JMSException {
        this.message = message;
        this.id = message.getJMSMessageID();
        this.deliveries = message.getIntProperty("JMSXDeliveryCount");
    }

    static Taken of(Message message) throws JMSException {
        return new Taken(message);
    }

    Message message() {
        return message;
    }

    String id() {
        return id;
    }

    /** How many times it was given out, to any node, this time included. */
    int deliveries() {
        return deliveries;
    }

    /** Whether a broker's usual limit isn't far. */
    boolean isOftenRepeated() {
        return deliveries >= OFTEN;
    }

    /**
     * Its events, under the next numbers.
     *
     * @throws UnreadableBatchException if it has none that can be read
     */
    Batch batch(Lane lane, AtomicLong numbers, Time time) {
        try {
            List<QueuedEvent> events = BatchForm.read(lane, numbers.get() + 1, message);
            numbers.addAndGet(events.size());
            return new Batch(id, events, BatchForm.appended(message), time.nanos());
        } catch (IOException | JMSException | RuntimeException unreadable) {
            throw new UnreadableBatchException(unreadable);
        }
    }
}
