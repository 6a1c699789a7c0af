package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the events of one lane into the broker, each call's as one message. Where it isn't known whether a message has
 * arrived, the same one with the same id goes first the next time, which a broker that knows ids leaves out. For one thread
 * at a time.
 */
final class Inlet implements AutoCloseable {
    private final Lane lane;
    private final Broker broker;
    private final String node;
    private final Time time;
    private final List<Long> unsure = new ArrayList<>();
    private volatile @Nullable Link link;
    private volatile boolean closed;

    /**
     * An inlet; it connects when first used.
     *
     * @param node tells this process from all others
     */
    Inlet(Lane lane, Broker broker, String node, Time time) {
        this.lane = lane;
        this.broker = broker;
        this.node = node;
        this.time = time;
    }

    synchronized void append(List<QueuedEvent> events) throws IOException {
        List<List<QueuedEvent>> messages = messages(events);
        unsure.clear();
        messages.forEach(message -> unsure.add(last(message)));
        try {
            MessageProducer producer = producer();
            for (List<QueuedEvent> message : messages) {
                send(producer, message);
            }
        } catch (JMSException | RuntimeException failed) {
            close(link);
            throw new IOException("the message broker didn't take events of " + lane, failed);
        }
        unsure.clear();
    }

    // As they were cut the last time, if that failed.
    private List<List<QueuedEvent>> messages(List<QueuedEvent> events) {
        List<List<QueuedEvent>> messages = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= events.size(); to++) {
            if (to == events.size() || unsure.contains(events.get(to - 1).sequence())) {
                messages.add(events.subList(from, to));
                from = to;
            }
        }
        return messages;
    }

    private static long last(List<QueuedEvent> message) {
        return message.get(message.size() - 1).sequence();
    }

    private MessageProducer producer() throws JMSException {
        Link open = link;
        if (open == null) {
            open = Link.plain(broker.connections());
            link = open;
        }
        if (closed) {
            throw new JMSException("closed");
        }
        MessageProducer producer = open.session().createProducer(broker.queue(lane));
        producer.setDeliveryMode(DeliveryMode.PERSISTENT);
        return producer;
    }

    private void send(MessageProducer producer, List<QueuedEvent> message) throws JMSException, IOException {
        String id = node + ":" + message.get(0).sequence() + "-" + last(message);
        Link open = link;
        if (open != null) {
            producer.send(BatchForm.message(open.session(), lane, message, time.now(), id));
        }
    }

    @Override
    public void close() {
        closed = true;
        close(link);
    }

    private void close(@Nullable Link open) {
        link = null;
        if (open != null) {
            open.close();
        }
    }
}
