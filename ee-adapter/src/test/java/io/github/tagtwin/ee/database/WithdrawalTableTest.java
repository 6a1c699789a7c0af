package io.github.tagtwin.ee.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.tagtwin.ee.queue.Eventually;
import io.github.tagtwin.ee.queue.Samples;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.PersonHash;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SharedQueue;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left by nodes that died, and what is bounded. */
class WithdrawalTableTest {
    private static final Lane LANE = Samples.LANE;
    private static final long MANY_BYTES = 1 << 22;
    private static final UserFields ANNA = UserFields.none().with(UserField.CLICK_ID, "anna");
    private static final long HASH = PersonHash.of(ANNA).iterator().next();

    private final List<SharedQueue> nodes = new ArrayList<>();
    private HikariDataSource database;

    @BeforeEach
    void makeTables() throws Exception {
        database = Postgres.withTables();
    }

    @AfterEach
    void close() {
        nodes.forEach(SharedQueue::close);
        database.close();
    }

    private SharedQueue node() {
        SharedQueue node =
                DatabaseQueue.open(database, DatabaseOptions.of(Set.of(), Duration.ofSeconds(1), Duration.ofDays(30)));
        nodes.add(node);
        return node;
    }

    @Test
    void goesOnWithWhatANodeHasLeftThatDiedOverIt() throws Exception {
        SharedQueue dead = node();
        dead.append(
                LANE,
                IntStream.rangeClosed(1, 2500)
                        .mapToObj(number ->
                                number % 2 == 0 ? Samples.event(LANE, number) : Samples.event(LANE, number, ANNA, 0))
                        .collect(Collectors.toList()));
        execute(
                "INSERT INTO tagtwin_set_aside SELECT id + 10000, lane, now(), 'refused', 400, '', event FROM tagtwin_event");
        dead.close();
        execute(withdrawn(false));

        SharedQueue next = node();

        Eventually.until("none waits", () -> next.waiting(LANE) == 1250);
        Eventually.until("none lies aside", () -> next.setAsideSize() == 1250);
        Eventually.until("done", () -> count("WHERE swept") == 1);
    }

    @Test
    void asksAsLateAsWhenAnEventIsSetAside() throws Exception {
        SharedQueue node = DatabaseQueue.open(
                database, DatabaseOptions.of(Set.of(LANE), Duration.ofSeconds(1), Duration.ofDays(30)));
        nodes.add(node);
        node.append(LANE, List.of(Samples.event(LANE, 1, ANNA, 0)));
        Eventually.until("served", () -> !node.head(LANE, 1, MANY_BYTES).isEmpty());
        QueuedEvent sent = node.head(LANE, 1, MANY_BYTES).get(0);
        execute(withdrawn(true));

        node.setAside(List.of(SetAsideEvent.of(sent, "refused", Instant.now())));

        assertThat(node.setAsideSize()).isZero();
        assertThat(node.waiting(LANE)).isZero();
    }

    @Test
    void isForgottenAfterHalfAYearAndTheOldestWhereThereAreTooMany() throws Exception {
        long now = System.currentTimeMillis();
        execute("INSERT INTO tagtwin_withdrawal SELECT n, " + now + " - n, TRUE FROM generate_series(1, 200003) n");
        execute("INSERT INTO tagtwin_withdrawal VALUES (-1, "
                + (now - Duration.ofDays(181).toMillis()) + ", TRUE)");

        node();

        Eventually.until("forgotten", () -> count("") == 200_000);
        assertThat(count("WHERE person BETWEEN 1 AND 200000")).isEqualTo(200_000);
    }

    private static String withdrawn(boolean swept) {
        return "INSERT INTO tagtwin_withdrawal VALUES (" + HASH + ", " + Samples.TIME.toEpochMilli() + ", " + swept
                + ")";
    }

    private long count(String where) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM tagtwin_withdrawal " + where)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
