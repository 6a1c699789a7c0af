package io.github.tagtwin.ee.database;

import com.zaxxer.hikari.HikariDataSource;
import io.github.tagtwin.ee.queue.WithdrawingContract;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.SharedQueue;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class PostgresQueueTest extends WithdrawingContract {
    private HikariDataSource database;

    @BeforeEach
    void makeTables() throws Exception {
        database = Postgres.withTables();
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
