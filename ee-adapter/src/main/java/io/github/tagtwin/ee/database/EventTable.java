package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of events that wait, on a connection of the caller's. */
final class EventTable {
    private static final int MOST_ROWS = 20_000;

    private EventTable() {}

    /** The first rows of a lane, at most {@code rows}, and no more than {@code bytes} of events, but at least one. */
    static List<EventRow> head(Connection connection, Dialect dialect, Lane lane, int rows, long bytes)
            throws SQLException {
        String sql = "SELECT id, event, " + dialect.ageMillis()
                + " FROM tagtwin_event WHERE lane = ? ORDER BY id LIMIT " + Math.min(rows, MOST_ROWS);
        List<EventRow> head = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, lane.toString());
            long now = System.nanoTime();
            try (ResultSet found = select.executeQuery()) {
                long left = bytes;
                while (found.next()) {
                    EventRow row =
                            EventRow.of(lane, found.getLong(1), found.getBytes(2), now - nanos(found.getLong(3)));
                    left -= row.size();
                    if (left < 0 && !head.isEmpty()) {
                        break;
                    }
                    head.add(row);
                }
            }
        }
        return head;
    }

    private static long nanos(long millis) {
        return Math.max(0, millis) * 1_000_000;
    }

    static boolean isEmpty(Connection connection, Lane lane) throws SQLException {
        return number(connection, "SELECT count(*) FROM (SELECT 1 FROM tagtwin_event WHERE lane = ? LIMIT 1) one", lane)
                == 0;
    }

    static long size(Connection connection, Lane lane) throws SQLException {
        return number(connection, "SELECT count(*) FROM tagtwin_event WHERE lane = ?", lane);
    }

    private static long number(Connection connection, String sql, Lane lane) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, lane.toString());
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
