package io.github.tagtwin.ee.database;

import com.zaxxer.hikari.HikariDataSource;
import io.github.tagtwin.ee.queue.WithdrawingContract;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.SharedQueue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** With the profile {@code shared-queues}: needs {@code mariadbd}, and fails without. */
@Tag("mariadb")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MariaDbQueueTest extends WithdrawingContract {
    private MariaDb server;
    private HikariDataSource database;

    @BeforeAll
    void startServer(@TempDir Path directory) throws Exception {
        server = MariaDb.start(directory);
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void makeTables() throws Exception {
        database = server.withTables();
    }

    @AfterEach
    void closePool() {
        database.close();
    }

    @Override
    protected SharedQueue open(Set<Lane> lanes) {
        return DatabaseQueue.open(database, DatabaseOptions.of(lanes, Duration.ofSeconds(1), Duration.ofDays(30)));
    }
}
