package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.VisitorToken;
import io.github.tagtwin.queue.PersonHash;
import io.github.tagtwin.queue.QueuedEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The table of who has withdrawn on any node, on a connection of the caller's: a moment for the hash of each field that names
 * somebody, and whether all events have been looked through since. Bounded by age and by count, as each node's own memory is.
 */
final class WithdrawalTable {
    private static final int ROWS = 500;
    private static final int MOST = 200_000;

    private WithdrawalTable() {}

    /** Remembers some, unless later ones are known. */
    static void remember(Connection connection, Dialect dialect, Map<Long, Instant> since) throws SQLException {
        // In one order on all nodes, so that none waits for the other.
        List<Map.Entry<Long, Instant>> all = new ArrayList<>(new TreeMap<>(since).entrySet());
        for (int from = 0; from < all.size(); from += ROWS) {
            rememberSome(connection, dialect, all.subList(from, Math.min(from + ROWS, all.size())));
        }
    }

    private static void rememberSome(Connection connection, Dialect dialect, List<Map.Entry<Long, Instant>> some)
            throws SQLException {
        String sql = "INSERT INTO tagtwin_withdrawal (person, withdrawn_at, swept) VALUES "
                + Marks.list("(?, ?, FALSE)", some.size()) + dialect.unlessLater();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (Map.Entry<Long, Instant> one : some) {
                insert.setLong(++parameter, one.getKey());
                insert.setLong(++parameter, one.getValue().toEpochMilli());
            }
            insert.executeUpdate();
        }
    }

    /** Those of some events that happened before their persons withdrew. */
    static List<QueuedEvent> covered(Connection connection, List<QueuedEvent> events) throws SQLException {
        Instant latest = latest(connection);
        List<QueuedEvent> early =
                events.stream().filter(event -> !event.time().isAfter(latest)).collect(Collectors.toList());
        return early.isEmpty() ? List.of() : withdrawals(connection, early).covered(early);
    }

    private static Instant latest(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT max(withdrawn_at) FROM tagtwin_withdrawal");
                ResultSet found = select.executeQuery()) {
            found.next();
            long latest = found.getLong(1);
            return found.wasNull() ? Instant.MIN : Instant.ofEpochMilli(latest);
        }
    }

    private static Withdrawals withdrawals(Connection connection, List<QueuedEvent> events) throws SQLException {
        List<Long> persons = events.stream()
                .flatMap(event -> PersonHash.of(event).stream())
                .distinct()
                .collect(Collectors.toList());
        Map<Long, Instant> since = new HashMap<>();
        for (int from = 0; from < persons.size(); from += ROWS) {
            List<Long> some = persons.subList(from, Math.min(from + ROWS, persons.size()));
            String sql = "SELECT person, withdrawn_at FROM tagtwin_withdrawal WHERE person IN " + Marks.in(some.size());
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int parameter = 0;
                for (Long person : some) {
                    select.setLong(++parameter, person);
                }
                read(select, since);
            }
        }
        return Withdrawals.of(since);
    }

    /** Those for which the events that are there have not been looked through yet, at most so many. */
    static Withdrawals unswept(Connection connection, int most) throws SQLException {
        Map<Long, Instant> since = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT person, withdrawn_at FROM tagtwin_withdrawal WHERE swept = FALSE LIMIT " + most)) {
            read(select, since);
        }
        return Withdrawals.of(since);
    }

    private static void read(PreparedStatement select, Map<Long, Instant> since) throws SQLException {
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                since.put(found.getLong(1), Instant.ofEpochMilli(found.getLong(2)));
            }
        }
    }

    /** All events have been looked through for these; not for who has withdrawn once more meanwhile. */
    static void swept(Connection connection, Withdrawals withdrawals) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE tagtwin_withdrawal SET swept = TRUE WHERE person = ? AND withdrawn_at = ?")) {
            for (Map.Entry<Long, Instant> one : new TreeMap<>(withdrawals.since()).entrySet()) {
                update.setLong(1, one.getKey());
                update.setLong(2, one.getValue().toEpochMilli());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Forgets those after which no token of then counts any more, and the oldest where there are too many. */
    static int forgetOld(Connection connection, Instant now) throws SQLException {
        long before = now.minus(VisitorToken.LONGEST).toEpochMilli();
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT withdrawn_at FROM tagtwin_withdrawal ORDER BY withdrawn_at DESC LIMIT 1 OFFSET "
                                + MOST);
                ResultSet tooMany = select.executeQuery()) {
            if (tooMany.next()) {
                before = Math.max(before, tooMany.getLong(1) + 1);
            }
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM tagtwin_withdrawal WHERE withdrawn_at < ?")) {
            delete.setLong(1, before);
            return delete.executeUpdate();
        }
    }
}
