package io.github.tagtwin.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL. */
final class PostgresEngine implements SharedEngine {
    private static final String SCHEMA = "/io/github/tagtwin/ee/database/postgresql.sql";

    private final Path data;
    private final int port;
    private EmbeddedPostgres server;

    private PostgresEngine(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.server = started();
    }

    static PostgresEngine start(Path directory) throws Exception {
        PostgresEngine engine = new PostgresEngine(directory.resolve("postgres"), freePort());
        try (var schema = PostgresEngine.class.getResourceAsStream(SCHEMA);
                Connection connection = engine.server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        return engine;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(1))
                .start();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("shared-queue", "database", "shared-queue-heartbeat", "1s");
    }

    @Override
    public Map<String, String> properties() {
        return Map.of(
                Resources.PROPERTY,
                PostgresResources.class.getName(),
                PostgresResources.URL,
                server.getJdbcUrl("postgres", "postgres"));
    }

    @Override
    public void restart() throws IOException {
        server.close();
        server = started();
    }

    @Override
    public long waiting() throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM tagtwin_event")) {
            count.next();
            return count.getLong(1);
        }
    }

    @Override
    public String toString() {
        return "PostgreSQL";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
