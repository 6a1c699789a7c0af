package io.github.tagtwin.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

/** A PostgreSQL of the shop's, with its orders and TagTwin's tables. */
final class ShopDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private ShopDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts one, without an order.
     *
     * @param schema what a DBA gets of TagTwin
     */
    static ShopDatabase start(Path directory, String schema) throws IOException, SQLException {
        ShopDatabase started = new ShopDatabase(EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .start());
        started.run(schema);
        started.run("CREATE TABLE shop_order (id VARCHAR(64) PRIMARY KEY)");
        return started;
    }

    private void run(String statements) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private Connection connection() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** For {@code web.xml}. */
    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** The orders that were committed. */
    Set<String> orders() throws SQLException {
        Set<String> orders = new TreeSet<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM shop_order")) {
            while (rows.next()) {
                orders.add(rows.getString(1));
            }
        }
        return orders;
    }

    /** How many events wait. */
    long waiting() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM tagtwin_event")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
