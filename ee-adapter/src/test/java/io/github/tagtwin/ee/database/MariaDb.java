package io.github.tagtwin.ee.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.tagtwin.ee.queue.Eventually;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real MariaDB of the system's own package ({@code apt-get install mariadb-server}), in a directory of its own. */
final class MariaDb implements AutoCloseable {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final Process server;
    private final int port;

    private MariaDb(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    static MariaDb start(Path directory) throws Exception {
        run(List.of(
                        "mariadb-install-db",
                        "--no-defaults",
                        "--auth-root-authentication-method=normal",
                        "--skip-test-db",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + directory.resolve("data")))
                .waitFor();
        int port = freePort();
        MariaDb started = new MariaDb(
                run(List.of(
                        "mariadbd",
                        "--no-defaults",
                        "--user=" + System.getProperty("user.name"),
                        "--datadir=" + directory.resolve("data"),
                        "--socket=" + directory.resolve("socket"),
                        "--bind-address=127.0.0.1",
                        // Away from UTC, by half an hour more: neither may matter.
                        "--default-time-zone=+05:30",
                        "--port=" + port)),
                port);
        Eventually.until("MariaDB answers", started::answers);
        return started;
    }

    private static Process run(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException absent) {
            throw new IOException("MariaDB's server isn't installed here (apt-get install mariadb-server)", absent);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private boolean answers() {
        if (!server.isAlive()) {
            throw new IllegalStateException("mariadbd has ended");
        }
        try (Connection connection = DriverManager.getConnection(url(""), "root", "")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    /** A new schema with the tables that a shop's administrator makes. */
    HikariDataSource withTables() throws SQLException, IOException {
        String schema = "s" + SCHEMAS.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema);
            statement.execute("USE " + schema);
            for (String table : Postgres.sql("mysql.sql").replaceAll("--.*", "").split(";", -1)) {
                if (!table.isBlank()) {
                    statement.execute(table);
                }
            }
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url(schema));
        config.setUsername("root");
        config.setMaximumPoolSize(12);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        server.destroy();
        server.onExit().join();
    }
}
