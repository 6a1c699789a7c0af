package io.github.tagtwin.ee.messaging;

import io.github.tagtwin.queue.Time;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Session;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The first messages of a lane that a consumer is given. They may be later ones than those that the node before it held,
 * which a broker puts back piece by piece while it gives out the others: so they are let go after a while, by when all are
 * back, and then come in their order. For one thread at a time.
 */
final class Takeover {
    private final Session session;
    private final MessageConsumer consumer;
    private final Duration settling;
    private final Time time;
    private boolean begun;
    private boolean over;
    private long since;

    Takeover(Session session, MessageConsumer consumer, Duration settling, Time time) {
        this.session = session;
        this.consumer = consumer;
        this.settling = settling;
        this.time = time;
    }

    /** The next message, in its order; null where there is none now. */
    @Nullable Message next() throws JMSException {
        if (!begun && consumer.receiveNoWait() != null) {
            begun = true;
            since = time.nanos();
        }
        if (begun && !over && time.nanos() - since >= settling.toNanos()) {
            session.rollback();
            over = true;
        }
        return over ? consumer.receiveNoWait() : null;
    }
}
