package io.github.tagtwin.ee.database;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SetAsideEvents;
import io.github.tagtwin.queue.SharedQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.queue.Withdrawing;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * A queue that nodes share in the shop's own database, whose tables the shop has made ({@code postgresql.sql},
 * {@code mysql.sql} beside this class). An event is a row; its number is its place. Thread-safe.
 *
 * <p>What one node appends to a lane leaves in its order. Of two nodes that append at once, either may come first. A batch
 * that a node offers again, since it was killed before it could remove it from its own store, is left out.
 */
final class DatabaseQueue implements SharedQueue, Withdrawing, SetAsideEvents {
    private static final int PIECE = 1000;

    private final Database database;
    private final Serving serving = new Serving();
    private final OriginMarks marks = new OriginMarks();
    private final Keeper keeper;
    private final Sweeper sweeper;

    private DatabaseQueue(Database database, DatabaseOptions options) {
        this.database = database;
        Warnings warnings = Warnings.to(System.getLogger(DatabaseQueue.class.getName()), Time.system());
        this.keeper = Keeper.started(database, serving, options, warnings);
        this.sweeper = Sweeper.started(database);
    }

    /** Opens the queue, and begins to ask for lanes. Returns at once, also where the database can't be reached yet. */
    static DatabaseQueue open(DataSource dataSource, DatabaseOptions options) {
        return new DatabaseQueue(new Database(dataSource), options);
    }

    @Override
    public void append(Lane lane, List<QueuedEvent> events) throws IOException {
        if (events.isEmpty()) {
            return;
        }
        database.transaction((connection, dialect) -> {
            List<QueuedEvent> fresh = marks.fresh(connection, dialect, lane, events);
            EventInsert.in(dialect).insert(connection, lane, fresh);
            return true;
        });
        serving.tell(lane);
    }

    @Override
    public boolean isDurable() {
        return true;
    }

    @Override
    public void watch(Consumer<Set<Lane>> listener) {
        serving.watch(listener);
    }

    @Override
    public List<QueuedEvent> head(Lane lane, int events, long bytes) throws IOException {
        Optional<ServedLane> served = serving.lane(lane);
        if (served.isEmpty()) {
            return List.of();
        }
        List<EventRow> head = new Head(lane, events, bytes).of(database);
        return served.get().seen(head);
    }

    @Override
    public Duration age(QueuedEvent event) {
        return serving.lane(event.lane()).map(served -> served.age(event)).orElse(Duration.ZERO);
    }

    @Override
    public void remove(List<QueuedEvent> events) throws IOException {
        List<Long> ids = Rows.ids(events);
        database.transaction((connection, dialect) -> {
            Rows.delete(connection, Rows.WAITING, ids);
            return true;
        });
        forget(events, ids);
    }

    @Override
    public void setAside(List<SetAsideEvent> events) throws IOException {
        database.transaction((connection, dialect) -> {
            SetAsideTable.take(connection, dialect, events);
            return true;
        });
        List<QueuedEvent> gone = events.stream().map(SetAsideEvent::event).collect(Collectors.toList());
        forget(gone, Rows.ids(gone));
    }

    private void forget(List<QueuedEvent> events, List<Long> ids) {
        events.stream()
                .map(QueuedEvent::lane)
                .distinct()
                .flatMap(lane -> serving.lane(lane).stream())
                .forEach(served -> served.forget(ids));
    }

    /** Of the lanes that this node serves, as counted within the last 10 s. */
    @Override
    public long waiting() {
        return serving.waiting();
    }

    @Override
    public long waiting(Lane lane) throws IOException {
        return database.transaction((connection, dialect) -> EventTable.size(connection, lane));
    }

    @Override
    public long setAsideSize() throws IOException {
        return database.transaction((connection, dialect) -> SetAsideTable.size(connection));
    }

    @Override
    public List<SetAsideEvent> listSetAside(long after, int limit) throws IOException {
        return database.transaction((connection, dialect) -> SetAsideTable.after(connection, dialect, after, limit));
    }

    @Override
    public int sendAgain(Collection<Long> numbers) throws IOException {
        int again = 0;
        List<Long> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += PIECE) {
            List<Long> some = all.subList(from, Math.min(from + PIECE, all.size()));
            List<Lane> lanes =
                    database.transaction((connection, dialect) -> SetAsideTable.sendAgain(connection, dialect, some));
            lanes.stream().distinct().forEach(serving::tell);
            again += lanes.size();
        }
        return again;
    }

    @Override
    public void deleteSetAside(Collection<Long> numbers) throws IOException {
        database.transaction((connection, dialect) -> Rows.delete(connection, Rows.SET_ASIDE, List.copyOf(numbers)));
    }

    @Override
    public void withdraw(Map<Long, Instant> since) throws IOException {
        remember(since);
        sweeper.wake();
    }

    @Override
    public long purge(UserFields person) throws IOException {
        if (person.isEmpty()) {
            throw new IllegalArgumentException("no field that names anybody");
        }
        remember(Withdrawals.of(person, Instant.now()).since());
        return new Sweep(Withdrawals.of(person, Instant.MAX), () -> false).through(database);
    }

    private void remember(Map<Long, Instant> since) throws IOException {
        database.transaction((connection, dialect) -> {
            WithdrawalTable.remember(connection, dialect, since);
            return true;
        });
    }

    @Override
    public void close() {
        sweeper.close();
        keeper.close();
    }

    @Override
    public String toString() {
        return "a database";
    }
}
