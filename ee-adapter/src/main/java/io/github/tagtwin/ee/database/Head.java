package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.QueuedEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first events of a lane that may be sent: what can't be read is set aside on the way, and what was withdrawn deleted. */
final class Head {
    private final Lane lane;
    private final int events;
    private final long bytes;

    Head(Lane lane, int events, long bytes) {
        this.lane = lane;
        this.events = events;
        this.bytes = bytes;
    }

    List<EventRow> of(Database database) throws IOException {
        Optional<List<EventRow>> rows = Optional.empty();
        while (rows.isEmpty()) {
            // Each time in a transaction of its own: MySQL shows one all its life what others have deleted meanwhile.
            rows = database.transaction(this::read);
        }
        return rows.get();
    }

    private Optional<List<EventRow>> read(Connection connection, Dialect dialect) throws SQLException {
        List<EventRow> rows = readable(connection, dialect);
        List<QueuedEvent> withdrawn = withdrawn(connection, rows);
        Rows.delete(connection, Rows.WAITING, Rows.ids(withdrawn));
        return withdrawn.isEmpty() ? Optional.of(rows) : Optional.empty();
    }

    private List<EventRow> readable(Connection connection, Dialect dialect) throws SQLException {
        List<EventRow> rows = EventTable.head(connection, dialect, lane, events, bytes);
        List<Long> unreadable = rows.stream()
                .filter(row -> row.event().isEmpty())
                .map(EventRow::id)
                .collect(Collectors.toList());
        if (!unreadable.isEmpty()) {
            SetAsideTable.takeUnreadable(connection, dialect, unreadable);
        }
        return rows;
    }

    private static List<QueuedEvent> withdrawn(Connection connection, List<EventRow> rows) throws SQLException {
        return WithdrawalTable.covered(
                connection, rows.stream().flatMap(row -> row.event().stream()).collect(Collectors.toList()));
    }
}
