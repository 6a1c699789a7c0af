package io.github.tagtwin.ee.messaging;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;

/**
 * A connection with its one session, since a container's connection may have no second one. The session is for one thread at
 * a time; only {@link #close} may come from any, and ends what another thread waits for.
 */
final class Link implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Link.class.getName());

    private final Connection connection;
    private final Session session;

    private Link(Connection connection, Session session) {
        this.connection = connection;
        this.session = session;
    }

    /** A started one; what its session takes and sends becomes true when it commits. */
    static Link transacted(ConnectionFactory connections) throws JMSException {
        return open(connections, Session.SESSION_TRANSACTED);
    }

    /** One whose messages are in the broker when {@code send} returns. */
    static Link plain(ConnectionFactory connections) throws JMSException {
        return open(connections, Session.AUTO_ACKNOWLEDGE);
    }

    private static Link open(ConnectionFactory connections, int mode) throws JMSException {
        Connection connection = connections.createConnection();
        try {
            Session session = connection.createSession(mode == Session.SESSION_TRANSACTED, mode);
            connection.start();
            return new Link(connection, session);
        } catch (JMSException | RuntimeException failed) {
            close(connection);
            throw failed;
        }
    }

    Session session() {
        return session;
    }

    /** What wasn't committed goes back to its place in the broker. */
    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (JMSException | RuntimeException gone) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "A connection to the message broker had gone before it was closed",
                    gone);
        }
    }
}
