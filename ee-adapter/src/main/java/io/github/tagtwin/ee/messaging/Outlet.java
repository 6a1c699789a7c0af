package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes the messages of one lane, and sets aside, all in one transaction until it is committed. For one thread at a time, but
 * for {@link #close}.
 */
final class Outlet implements AutoCloseable {
    private static final int FOREMOST = 9;

    private final Link link;
    private final Takeover messages;
    private final MessageProducer aside;
    private final MessageProducer back;

    private Outlet(Link link, Takeover messages, MessageProducer aside, MessageProducer back) {
        this.link = link;
        this.messages = messages;
        this.aside = aside;
        this.back = back;
    }

    static Outlet open(Lane lane, Broker broker, Duration settling, Time time) throws JMSException {
        Link link = Link.transacted(broker.connections());
        try {
            MessageConsumer consumer = link.session().createConsumer(broker.queue(lane), BatchForm.selector(lane));
            MessageProducer back = link.session().createProducer(broker.queue(lane));
            back.setPriority(FOREMOST);
            Takeover messages = new Takeover(link.session(), consumer, settling, time);
            return new Outlet(link, messages, link.session().createProducer(broker.setAside()), back);
        } catch (JMSException | RuntimeException failed) {
            link.close();
            throw failed;
        }
    }

    /** The next message; null where there is none, or none for this node. */
    @Nullable Taken take() throws JMSException {
        Message message = messages.next();
        return message == null ? null : Taken.of(message);
    }

    void setAside(SetAsideEvent event) throws JMSException, IOException {
        aside.send(BatchForm.message(link.session(), event));
    }

    /** A message as it is. */
    void setAside(Taken unreadable) throws JMSException {
        aside.send(unreadable.message());
    }

    /** Puts what is left of a message before all others of its lane, in its place. */
    void putBack(Lane lane, Batch batch) throws JMSException, IOException {
        List<QueuedEvent> left = batch.waiting().collect(Collectors.toList());
        if (!left.isEmpty()) {
            back.send(BatchForm.message(link.session(), lane, left, batch.appendedAt()));
        }
    }

    void commit() throws JMSException {
        link.session().commit();
    }

    @Override
    public void close() {
        link.close();
    }
}
