package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of events that were set aside, on a connection of the caller's. */
final class SetAsideTable {
    private SetAsideTable() {}

    /**
     * Moves events here from where they wait, if they still do: written here first, and deleted there in the same transaction.
     * What was withdrawn meanwhile is only deleted; the rows are locked before that is asked, or a {@link Sweep} that comes
     * between could find them in neither table.
     */
    static void take(Connection connection, Dialect dialect, List<SetAsideEvent> events) throws SQLException {
        List<Long> ids = events.stream().map(aside -> aside.event().sequence()).collect(Collectors.toList());
        List<QueuedEvent> there = Rows.locked(connection, Rows.WAITING, ids).stream()
                .flatMap(row -> row.event().stream())
                .collect(Collectors.toList());
        Set<Long> withdrawn = Set.copyOf(Rows.ids(WithdrawalTable.covered(connection, there)));
        try (PreparedStatement insert = insert(connection, dialect)) {
            for (SetAsideEvent aside : events) {
                if (!withdrawn.contains(aside.event().sequence())) {
                    insert(insert, aside.event().sequence(), aside.reason(), aside.status(), aside.answer());
                }
            }
        }
        Rows.delete(connection, Rows.WAITING, ids);
    }

    /** Moves rows here that can't be read. */
    static void takeUnreadable(Connection connection, Dialect dialect, List<Long> ids) throws SQLException {
        try (PreparedStatement insert = insert(connection, dialect)) {
            for (Long id : ids) {
                insert(insert, id, SetAsideEvent.UNREADABLE, 0, "");
            }
        }
        Rows.delete(connection, Rows.WAITING, ids);
    }

    private static PreparedStatement insert(Connection connection, Dialect dialect) throws SQLException {
        return connection.prepareStatement(
                "INSERT INTO tagtwin_set_aside (id, lane, event, set_aside_at, reason, status, answer) SELECT id, lane, event, "
                        + dialect.now() + ", ?, ?, ? FROM tagtwin_event WHERE id = ?");
    }

    // One by one: MariaDB's driver can't send such a statement as a batch.
    private static void insert(PreparedStatement insert, long id, String reason, int status, String answer)
            throws SQLException {
        insert.setString(1, reason);
        insert.setInt(2, status);
        // PostgreSQL takes no zero character in a text.
        insert.setString(3, answer.replace('\0', ' '));
        insert.setLong(4, id);
        insert.executeUpdate();
    }

    static long size(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM tagtwin_set_aside");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Deletes what has been here for longer than it is to be kept. */
    static int deleteOld(Connection connection, Dialect dialect, Duration kept) throws SQLException {
        String sql = "DELETE FROM tagtwin_set_aside WHERE set_aside_at < " + dialect.secondsAgo();
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, kept.toSeconds());
            return delete.executeUpdate();
        }
    }
}
