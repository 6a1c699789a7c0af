package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How a row of the table of events that were set aside is read. */
final class SetAsideRow {
    /** What is to be selected. */
    static final String COLUMNS = "id, lane, event, reason, status, answer, ";

    private SetAsideRow() {}

    /** The event of a row; empty where its lane can't be told, as if another program had written it. */
    static Optional<SetAsideEvent> read(ResultSet row) throws SQLException {
        Optional<Lane> lane = EventRow.lane(row.getString(2));
        if (lane.isEmpty()) {
            return Optional.empty();
        }
        long id = row.getLong(1);
        byte[] stored = row.getBytes(3);
        Instant at = Instant.ofEpochMilli(row.getLong(7));
        Optional<QueuedEvent> event = EventRow.of(lane.get(), id, stored, 0).event();
        String reason = row.getString(4);
        int status = row.getInt(5);
        String answer = row.getString(6);
        return Optional.of(
                event.map(readable -> SetAsideEvent.of(readable, reason, at).withAnswer(status, answer))
                        .orElseGet(() -> SetAsideEvent.unreadable(id, lane.get(), stored, at)));
    }
}
