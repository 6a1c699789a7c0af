package io.github.tagtwin.ee.outbox;

import io.github.tagtwin.ee.database.Dialect;
import io.github.tagtwin.ee.database.EventInsert;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.servlet.ShopTransaction;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The transactions of a Jakarta EE server, and the DataSource that takes part in them. Thread-safe. */
final class JtaTransaction implements ShopTransaction {
    private static final String TRANSACTIONS = "java:comp/TransactionSynchronizationRegistry";

    private final TransactionSynchronizationRegistry transactions;
    private final DataSource orders;

    JtaTransaction(TransactionSynchronizationRegistry transactions, DataSource orders) {
        this.transactions = transactions;
        this.orders = orders;
    }

    /**
     * Those of the application that starts on this thread.
     *
     * @throws io.github.tagtwin.settings.SettingsException if the server hasn't got the DataSource, or no transactions
     */
    static ShopTransaction named(String dataSource) {
        return new JtaTransaction(
                Resources.named(TRANSACTIONS, TransactionSynchronizationRegistry.class),
                Resources.named(dataSource, DataSource.class));
    }

    @Override
    public boolean isUnderWay() {
        int status = transactions.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public void put(QueuedEvent event) throws IOException {
        try (Connection connection = orders.getConnection()) {
            Savepoint before = savepoint(connection);
            try {
                EventInsert.in(Dialect.of(connection)).insert(connection, event.lane(), List.of(event));
            } catch (SQLException refused) {
                rollBack(connection, before);
                throw refused;
            }
        } catch (SQLException failed) {
            throw new IOException("the database failed", failed);
        }
    }

    // So that an event of ours that isn't taken spoils no order: PostgreSQL gives up the whole transaction else.
    // Drivers of XA have none.
    private static @Nullable Savepoint savepoint(Connection connection) {
        try {
            return connection.setSavepoint();
        } catch (SQLException none) {
            return null;
        }
    }

    private static void rollBack(Connection connection, @Nullable Savepoint before) throws SQLException {
        if (before != null) {
            connection.rollback(before);
        }
    }

    @Override
    public void whenEnded(Consumer<Boolean> ended) {
        transactions.registerInterposedSynchronization(new End(ended));
    }
}
