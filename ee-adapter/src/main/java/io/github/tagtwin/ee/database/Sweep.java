package io.github.tagtwin.ee.database;

import io.github.tagtwin.queue.QueuedEvent;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One walk through all events, which removes what some persons have withdrawn, a piece in each transaction. Those that wait
 * come before those that lie aside, which is the way that they go. For one thread.
 */
final class Sweep {
    private static final int PIECE = 1000;

    private final Withdrawals withdrawals;
    private final BooleanSupplier ended;
    private long removed;

    /**
     * A walk.
     *
     * @param ended whether it is to be given up
     */
    Sweep(Withdrawals withdrawals, BooleanSupplier ended) {
        this.withdrawals = withdrawals;
        this.ended = ended;
    }

    /** Walks; how many events were removed. */
    long through(Database database) throws IOException {
        through(database, Rows.WAITING);
        through(database, Rows.SET_ASIDE);
        return removed;
    }

    private void through(Database database, String table) throws IOException {
        long after = 0;
        boolean more = true;
        while (more && !ended.getAsBoolean()) {
            long from = after;
            int[] gone = {0};
            List<EventRow> rows = database.transaction((connection, dialect) -> {
                List<EventRow> piece = Rows.after(connection, table, from, PIECE);
                gone[0] = remove(connection, table, piece);
                return piece;
            });
            removed += gone[0];
            after = rows.isEmpty() ? after : rows.get(rows.size() - 1).id();
            more = rows.size() == PIECE;
        }
    }

    private int remove(Connection connection, String table, List<EventRow> piece) throws SQLException {
        List<QueuedEvent> events =
                piece.stream().flatMap(row -> row.event().stream()).collect(Collectors.toList());
        return Rows.delete(connection, table, Rows.ids(withdrawals.covered(events)));
    }
}
