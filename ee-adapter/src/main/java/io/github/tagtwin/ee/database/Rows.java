package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.QueuedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Events by their numbers, in either of the tables that hold them, on a connection of the caller's. */
final class Rows {
    static final String WAITING = "tagtwin_event";
    static final String SET_ASIDE = "tagtwin_set_aside";
    private static final int MOST_PARAMETERS = 1000;

    private Rows() {}

    static List<Long> ids(List<QueuedEvent> events) {
        return events.stream().map(QueuedEvent::sequence).collect(Collectors.toList());
    }

    /** Those with a number above {@code after}, of all lanes, in the order of their numbers, at most {@code limit}. */
    static List<EventRow> after(Connection connection, String table, long after, int limit) throws SQLException {
        List<EventRow> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, lane, event FROM " + table + " WHERE id > ? ORDER BY id LIMIT " + limit)) {
            select.setLong(1, after);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(EventRow.of(found.getString(2), found.getLong(1), found.getBytes(3)));
                }
            }
        }
        return rows;
    }

    /** Those of some numbers that are there, which nobody else can change or delete until the transaction ends. */
    static List<EventRow> locked(Connection connection, String table, List<Long> ids) throws SQLException {
        List<EventRow> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_PARAMETERS) {
            List<Long> some = ids.subList(from, Math.min(from + MOST_PARAMETERS, ids.size()));
            try (PreparedStatement select = connection.prepareStatement("SELECT id, lane, event FROM " + table
                    + " WHERE id IN " + Marks.in(some.size()) + " ORDER BY id FOR UPDATE")) {
                set(select, some);
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        rows.add(EventRow.of(found.getString(2), found.getLong(1), found.getBytes(3)));
                    }
                }
            }
        }
        return rows;
    }

    /** Deletes some; those that aren't there are passed over. How many there were. */
    static int delete(Connection connection, String table, List<Long> ids) throws SQLException {
        int deleted = 0;
        for (int from = 0; from < ids.size(); from += MOST_PARAMETERS) {
            List<Long> some = ids.subList(from, Math.min(from + MOST_PARAMETERS, ids.size()));
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM " + table + " WHERE id IN " + Marks.in(some.size()))) {
                set(delete, some);
                deleted += delete.executeUpdate();
            }
        }
        return deleted;
    }

    static void set(PreparedStatement statement, List<Long> ids) throws SQLException {
        int parameter = 0;
        for (Long id : ids) {
            statement.setLong(++parameter, id);
        }
    }
}
