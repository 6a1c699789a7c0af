package io.github.tagtwin.ee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.github.tagtwin.ee.queue.Eventually;
import io.github.tagtwin.ee.queue.Samples;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.SetAsideEvents;
import io.github.tagtwin.queue.SharedQueue;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of events while the database, or a node's way to it, fails. */
class DatabaseFaultsTest {
    private static final Lane LANE = Samples.LANE;
    private static final long MANY_BYTES = 1 << 22;

    private final List<AutoCloseable> open = new ArrayList<>();
    private HikariDataSource database;

    @BeforeEach
    void makeTables() throws Exception {
        database = Postgres.withTables();
        open.add(database);
    }

    @AfterEach
    void closeAll() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
    }

    private SharedQueue node(DataSource dataSource) {
        return node(dataSource, Duration.ofDays(30));
    }

    private SharedQueue node(DataSource dataSource, Duration setAsideRetention) {
        SharedQueue node = DatabaseQueue.open(
                dataSource, DatabaseOptions.of(Set.of(LANE), Duration.ofSeconds(1), setAsideRetention));
        open.add(node);
        return node;
    }

    @Test
    void givesTheLanesOfANodeThatIsCutOffToAnother() throws Exception {
        Cable cable = new Cable(database);
        SharedQueue cutOff = node(cable);
        cutOff.append(LANE, Samples.events(LANE, 1, 3));
        awaitServed(cutOff);
        SharedQueue other = node(database);

        cable.pull(true);

        awaitServed(other);
        assertThat(Samples.items(other.head(LANE, 9, MANY_BYTES))).isEqualTo(Samples.items(1, 3));
        cable.pull(false);
        Eventually.until("the first serves no more", () -> cutOff.head(LANE, 9, MANY_BYTES)
                .isEmpty());
        assertThat(other.head(LANE, 9, MANY_BYTES)).hasSize(3);
    }

    @Test
    void startsWithoutItsDatabaseAndServesOnceItIsThere() throws Exception {
        Cable cable = new Cable(database);
        cable.pull(true);
        SharedQueue node = node(cable);

        assertThatThrownBy(() -> node.append(LANE, Samples.events(LANE, 1, 1))).isInstanceOf(IOException.class);
        cable.pull(false);
        node.append(LANE, Samples.events(LANE, 1, 1));

        awaitServed(node);
    }

    @Test
    void appendsAllOrNothing() throws Exception {
        SharedQueue node = node(database);
        awaitScheduled();
        execute("ALTER TABLE tagtwin_event ADD CONSTRAINT few CHECK (id < 300)");

        assertThatThrownBy(() -> node.append(LANE, Samples.events(LANE, 1, 400)))
                .isInstanceOf(IOException.class);

        assertThat(node.waiting(LANE)).isZero();
        execute("ALTER TABLE tagtwin_event DROP CONSTRAINT few");
        node.append(LANE, Samples.events(LANE, 1, 400));
        assertThat(node.waiting(LANE)).isEqualTo(400);
    }

    @Test
    void queuesWhatAShopsOwnTransactionInsertsIfItCommits() throws Exception {
        SharedQueue node = node(database);
        try (Connection shop = database.getConnection()) {
            shop.setAutoCommit(false);
            EventInsert insert = EventInsert.in(Dialect.of(shop));
            insert.insert(shop, LANE, Samples.events(LANE, 1, 1));
            shop.rollback();
            insert.insert(shop, LANE, Samples.events(LANE, 2, 2));
            shop.commit();
            shop.setAutoCommit(true);
        }

        awaitServed(node);
        assertThat(Samples.items(node.head(LANE, 9, MANY_BYTES))).isEqualTo(Samples.items(2, 2));
    }

    @Test
    void laysAsideWhatItCannotRead() throws Exception {
        SharedQueue node = node(database);
        node.append(LANE, Samples.events(LANE, 1, 1));
        execute("UPDATE tagtwin_event SET event = '\\x63'");
        node.append(LANE, Samples.events(LANE, 2, 2));

        awaitServed(node);

        assertThat(Samples.items(node.head(LANE, 9, MANY_BYTES))).isEqualTo(Samples.items(2, 2));
        assertThat(node.setAsideSize()).isEqualTo(1);
        SetAsideEvents asides = node.capability(SetAsideEvents.class).orElseThrow();
        SetAsideEvent unreadable = asides.listSetAside(0, 9).get(0);
        assertThat(unreadable.reason()).isEqualTo(SetAsideEvent.UNREADABLE);
        assertThat(unreadable.event().json()).isEqualTo("c");
        assertThat(asides.sendAgain(List.of(unreadable.event().sequence()))).isZero();
        assertThat(node.setAsideSize()).isEqualTo(1);
    }

    @Test
    void sendsAgainAsAWholeOrNotAtAll() throws Exception {
        SharedQueue node = node(database);
        node.append(LANE, Samples.events(LANE, 1, 2));
        awaitServed(node);
        node.setAside(node.head(LANE, 9, MANY_BYTES).stream()
                .map(event -> SetAsideEvent.of(event, "refused", Instant.now()))
                .collect(Collectors.toList()));
        SetAsideEvents asides = node.capability(SetAsideEvents.class).orElseThrow();
        List<Long> both = asides.listSetAside(0, 9).stream()
                .map(aside -> aside.event().sequence())
                .collect(Collectors.toList());
        execute("ALTER TABLE tagtwin_event ADD CONSTRAINT few CHECK (id < " + (both.get(1) + 2) + ")");

        assertThatThrownBy(() -> asides.sendAgain(both)).isInstanceOf(IOException.class);

        assertThat(node.waiting(LANE)).isZero();
        assertThat(node.setAsideSize()).isEqualTo(2);
    }

    @Test
    void deletesWhatHasLainAsideForLong() throws Exception {
        execute("INSERT INTO tagtwin_set_aside VALUES (1, 'l', now() - interval '2 days', 'refused', 400, '', '\\x63'),"
                + " (2, 'l', now() - interval '1 hour', 'refused', 400, '', '\\x63')");

        SharedQueue node = node(database, Duration.ofDays(1));

        Eventually.until("tidied", () -> node.setAsideSize() == 1);
    }

    @Test
    void knowsEventsOfAnOriginThatItsLastBatchHadAndNoOthers() throws Exception {
        SharedQueue first = node(database);
        SharedQueue second = node(database);
        first.append(LANE, Samples.events(LANE, 1, 2));
        second.append(LANE, Samples.events(LANE, 3, 4));
        first.append(LANE, Samples.events(LANE, 5, 6));

        // As of who has adopted what the first has left.
        second.append(LANE, Samples.events(LANE, 4, 7));

        assertThat(second.waiting(LANE)).isEqualTo(8);
    }

    private static void awaitServed(SharedQueue node) throws Exception {
        Eventually.until("served", () -> !node.head(LANE, 1, 1).isEmpty());
    }

    private void awaitScheduled() throws Exception {
        Eventually.until("scheduled", () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    var picked = statement.executeQuery("SELECT 1 FROM tagtwin_task WHERE picked")) {
                return picked.next();
            }
        });
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
