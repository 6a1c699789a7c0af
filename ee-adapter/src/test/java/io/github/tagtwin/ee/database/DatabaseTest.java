package io.github.tagtwin.ee.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is undone for the sake of another transaction is done once more, and nothing else is. */
class DatabaseTest {
    private HikariDataSource dataSource;
    private int tries;

    @BeforeEach
    void makeTables() throws Exception {
        dataSource = Postgres.withTables();
    }

    @AfterEach
    void close() {
        dataSource.close();
    }

    @Test
    void doesOnceMoreWhatWasUndoneForAnothersSake() throws Exception {
        assertThat(insert("40P01", 2)).isEqualTo(1);
        assertThat(tries).isEqualTo(3);
    }

    @Test
    void givesUpWhatIsUndoneAgainAndAgain() {
        assertThatThrownBy(() -> insert("40001", 99)).isInstanceOf(IOException.class);
        assertThat(tries).isEqualTo(5);
    }

    @Test
    void doesNothingTwiceThatMayHaveBeenDone() {
        assertThatThrownBy(() -> insert("08006", 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> insert("42P01", 9)).isInstanceOf(IOException.class);
        assertThat(tries).isEqualTo(2);
    }

    // How many rows there are then.
    private int insert(String state, int failures) throws IOException {
        return new Database(dataSource).transaction((connection, dialect) -> {
            tries++;
            try (var statement = connection.createStatement()) {
                statement.execute("INSERT INTO tagtwin_withdrawal VALUES (" + tries + ", 0, FALSE)");
            }
            if (tries <= failures) {
                throw new SQLException("undone", state);
            }
            return count(connection);
        });
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT count(*) FROM tagtwin_withdrawal")) {
            found.next();
            return found.getInt(1);
        }
    }
}
