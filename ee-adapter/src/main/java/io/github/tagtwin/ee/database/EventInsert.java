package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.StoredForm;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Puts events at the end of the shared queue on a connection of the caller's, within whatever transaction is under way there:
 * they are queued if and when that commits. Neither commits nor closes. Immutable.
 */
public final class EventInsert {
    private static final int ROWS = 200;

    private final Dialect dialect;

    private EventInsert(Dialect dialect) {
        this.dialect = dialect;
    }

    /** For a database of this dialect. */
    public static EventInsert in(Dialect dialect) {
        return new EventInsert(dialect);
    }

    /** Inserts events of one lane, in their order, which get numbers of the table's own. */
    public void insert(Connection connection, Lane lane, List<QueuedEvent> events) throws SQLException, IOException {
        for (int from = 0; from < events.size(); from += ROWS) {
            insertSome(connection, lane, events.subList(from, Math.min(from + ROWS, events.size())));
        }
    }

    private void insertSome(Connection connection, Lane lane, List<QueuedEvent> events)
            throws SQLException, IOException {
        String row = "(?, " + dialect.now() + ", ?)";
        String sql = "INSERT INTO tagtwin_event (lane, queued_at, event) VALUES " + Marks.list(row, events.size());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int parameter = 0;
            for (QueuedEvent event : events) {
                insert.setString(++parameter, lane.toString());
                insert.setBytes(++parameter, StoredForm.of(event));
            }
            insert.executeUpdate();
        }
    }
}
