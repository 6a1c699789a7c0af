package io.github.tagtwin.ee.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What databases say differently: the time, by their own clock, and what becomes of a row that is there. */
public enum Dialect {
    /** PostgreSQL. */
    POSTGRESQL(
            "clock_timestamp()",
            "CAST(EXTRACT(EPOCH FROM (clock_timestamp() - queued_at)) * 1000 AS BIGINT)",
            "CAST(EXTRACT(EPOCH FROM set_aside_at) * 1000 AS BIGINT)",
            "clock_timestamp() - ? * INTERVAL '1 second'",
            " ON CONFLICT (person) DO UPDATE SET withdrawn_at = EXCLUDED.withdrawn_at, swept = FALSE"
                    + " WHERE tagtwin_withdrawal.withdrawn_at < EXCLUDED.withdrawn_at"),

    /** MySQL and MariaDB, whose times are UTC whatever zone the session is in. */
    MYSQL(
            "UTC_TIMESTAMP(3)",
            "TIMESTAMPDIFF(MICROSECOND, queued_at, UTC_TIMESTAMP(3)) DIV 1000",
            "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', set_aside_at) DIV 1000",
            "UTC_TIMESTAMP(3) - INTERVAL ? SECOND",
            " ON DUPLICATE KEY UPDATE swept = swept AND withdrawn_at >= VALUES(withdrawn_at),"
                    + " withdrawn_at = GREATEST(withdrawn_at, VALUES(withdrawn_at))");

    private final String now;
    private final String ageMillis;
    private final String setAsideMillis;
    private final String secondsAgo;
    private final String unlessLater;

    Dialect(String now, String ageMillis, String setAsideMillis, String secondsAgo, String unlessLater) {
        this.now = now;
        this.ageMillis = ageMillis;
        this.setAsideMillis = setAsideMillis;
        this.secondsAgo = secondsAgo;
        this.unlessLater = unlessLater;
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

    /** {@code set_aside_at} as milliseconds since 1970. */
    String setAsideMillis() {
        return setAsideMillis;
    }

    /** The time a number of seconds ago, which is a parameter. */
    String secondsAgo() {
        return secondsAgo;
    }

    /** The end of an insert of withdrawals, by which one that is known is replaced by a later one alone. */
    String unlessLater() {
        return unlessLater;
    }
}
