package io.github.tagtwin.ee.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions on the shop's database, each on a connection of its own. Thread-safe. */
final class Database {
    private static final int MOST_TRIES = 5;
    // A transaction that couldn't be put in line with another, and PostgreSQL's own word for a deadlock.
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    private final DataSource dataSource;
    private volatile @Nullable Dialect known;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What is done on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection, Dialect dialect) throws SQLException, IOException;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /**
     * Does it as a whole or not at all; once more where the database has undone it for the sake of another transaction, as it
     * does where two wait for each other.
     *
     * @param work may be done several times, and counts the last
     * @throws IOException if it failed, or may have: the connection may have been lost while it committed
     */
    <T> T transaction(Work<T> work) throws IOException {
        int tries = 1;
        while (true) {
            try {
                return once(work);
            } catch (SQLException failed) {
                if (tries == MOST_TRIES || !UNDONE.contains(String.valueOf(failed.getSQLState()))) {
                    throw new IOException("the database failed", failed);
                }
                tries++;
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(false);
            boolean done = false;
            try {
                T result = work.on(connection, dialect(connection));
                connection.commit();
                done = true;
                return result;
            } finally {
                end(connection, done, before);
            }
        }
    }

    private static void end(Connection connection, boolean done, boolean autoCommit) throws SQLException {
        try {
            if (!done) {
                connection.rollback();
            }
        } catch (SQLException lost) {
            // What failed before tells more.
            return;
        }
        connection.setAutoCommit(autoCommit);
    }

    private Dialect dialect(Connection connection) throws SQLException {
        Dialect dialect = known;
        if (dialect == null) {
            dialect = Dialect.of(connection);
            known = dialect;
        }
        return dialect;
    }
}
