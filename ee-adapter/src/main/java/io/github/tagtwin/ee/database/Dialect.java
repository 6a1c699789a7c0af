package io.github.tagtwin.ee.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What databases say differently: the time, by their own clock. */
public enum Dialect {
    /** PostgreSQL. */
    POSTGRESQL(
            "clock_timestamp()",
            "CAST(EXTRACT(EPOCH FROM (clock_timestamp() - queued_at)) * 1000 AS BIGINT)",
            "clock_timestamp() - ? * INTERVAL '1 second'"),

    /** MySQL and MariaDB, whose times are UTC whatever zone the session is in. */
    MYSQL(
            "UTC_TIMESTAMP(3)",
            "TIMESTAMPDIFF(MICROSECOND, queued_at, UTC_TIMESTAMP(3)) DIV 1000",
            "UTC_TIMESTAMP(3) - INTERVAL ? SECOND");

    private final String now;
    private final String ageMillis;
    private final String secondsAgo;

    Dialect(String now, String ageMillis, String secondsAgo) {
        this.now = now;
        this.ageMillis = ageMillis;
        this.secondsAgo = secondsAgo;
    }

    /**
     * The dialect of a database.
     *
     * @throws SQLException if it can't be asked, or is none that has a schema here
     */
    public static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        String name = product.toLowerCase(Locale.ROOT);
        if (name.contains("postgresql")) {
            return POSTGRESQL;
        }
        if (name.contains("mysql") || name.contains("mariadb")) {
            return MYSQL;
        }
        throw new SQLException("shared-queue knows PostgreSQL, MySQL and MariaDB, not " + product);
    }

    /** The time now. */
    String now() {
        return now;
    }

    /** Milliseconds since {@code queued_at}. */
    String ageMillis() {
        return ageMillis;
    }

    /** The time a number of seconds ago, which is a parameter. */
    String secondsAgo() {
        return secondsAgo;
    }
}
