package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
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

    /** Those with a number above {@code after}, in the order of their numbers, at most {@code limit}. */
    static List<SetAsideEvent> after(Connection connection, Dialect dialect, long after, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT " + SetAsideRow.COLUMNS
                + dialect.setAsideMillis() + " FROM tagtwin_set_aside WHERE id > ? ORDER BY id LIMIT " + limit)) {
            select.setLong(1, after);
            return read(select);
        }
    }

    /**
     * Moves those of some numbers that are there and can be read to the end of their lanes, locked, so that two operators who
     * do so at once send each event once. The lanes, one for each event.
     */
    static List<Lane> sendAgain(Connection connection, Dialect dialect, List<Long> ids)
            throws SQLException, IOException {
        List<SetAsideEvent> asides = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT " + SetAsideRow.COLUMNS
                + dialect.setAsideMillis() + " FROM tagtwin_set_aside WHERE id IN " + Marks.in(ids.size())
                + " ORDER BY id FOR UPDATE")) {
            Rows.set(select, ids);
            read(select).stream().filter(SetAsideEvent::canBeSentAgain).forEach(asides::add);
        }
        for (SetAsideEvent aside : asides) {
            EventInsert.in(dialect).insert(connection, aside.event().lane(), List.of(aside.again(0)));
        }
        Rows.delete(
                connection,
                Rows.SET_ASIDE,
                Rows.ids(asides.stream().map(SetAsideEvent::event).collect(Collectors.toList())));
        return asides.stream().map(aside -> aside.event().lane()).collect(Collectors.toList());
    }

    private static List<SetAsideEvent> read(PreparedStatement select) throws SQLException {
        List<SetAsideEvent> events = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                SetAsideRow.read(found).ifPresent(events::add);
            }
        }
        return events;
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
