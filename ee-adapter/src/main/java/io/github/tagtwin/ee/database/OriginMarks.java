package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers the batch that each node has appended last in a lane, in the transaction that appends it: a node that is killed
 * before it has removed the batch from its own store offers it once more, it or whoever adopts its store. Such a batch begins
 * with the same event, and is found by that. Immutable.
 */
final class OriginMarks {
    /** As long as LINE knows a key. */
    private static final long KEPT_SECONDS = 30L * 24 * 60 * 60;

    // Of this start of this node; an earlier one's mark stays until it is too old.
    private final String origin = UUID.randomUUID().toString();

    /** Those of some events that were appended before. */
    Set<Digest> repeated(Connection connection, Lane lane, List<Digest> digests) throws SQLException {
        Set<Digest> before = new HashSet<>();
        String sql =
                "SELECT digests FROM tagtwin_origin WHERE lane = ? AND first_digest IN " + Marks.in(digests.size());
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, lane.toString());
            int parameter = 1;
            for (Digest digest : digests) {
                select.setBytes(++parameter, digest.bytes());
            }
            try (ResultSet marks = select.executeQuery()) {
                while (marks.next()) {
                    before.addAll(Digest.split(marks.getBytes(1)));
                }
            }
        }
        return before;
    }

    /** Those of some events that were not appended before, in their order; from now on they were. */
    List<QueuedEvent> fresh(Connection connection, Dialect dialect, Lane lane, List<QueuedEvent> events)
            throws SQLException, IOException {
        List<Digest> digests = Digest.of(events);
        Set<Digest> before = repeated(connection, lane, digests);
        List<QueuedEvent> fresh = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (!before.contains(digests.get(i))) {
                fresh.add(events.get(i));
            }
        }
        mark(connection, dialect, lane, digests);
        return fresh;
    }

    private void mark(Connection connection, Dialect dialect, Lane lane, List<Digest> digests) throws SQLException {
        String update = "UPDATE tagtwin_origin SET marked_at = " + dialect.now()
                + ", first_digest = ?, digests = ? WHERE origin = ? AND lane = ?";
        if (write(connection, update, lane, digests) == 0) {
            String insert = "INSERT INTO tagtwin_origin (marked_at, first_digest, digests, origin, lane) VALUES ("
                    + dialect.now() + ", ?, ?, ?, ?)";
            write(connection, insert, lane, digests);
        }
    }

    private int write(Connection connection, String sql, Lane lane, List<Digest> digests) throws SQLException {
        try (PreparedStatement write = connection.prepareStatement(sql)) {
            write.setBytes(1, digests.get(0).bytes());
            write.setBytes(2, Digest.joined(digests));
            write.setString(3, origin);
            write.setString(4, lane.toString());
            return write.executeUpdate();
        }
    }

    /** Forgets nodes that have been silent for so long that LINE has forgotten their events as well. */
    static int forgetOld(Connection connection, Dialect dialect) throws SQLException {
        String sql = "DELETE FROM tagtwin_origin WHERE marked_at < " + dialect.secondsAgo();
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, KEPT_SECONDS);
            return delete.executeUpdate();
        }
    }
}
