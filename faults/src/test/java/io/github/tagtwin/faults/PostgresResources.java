package io.github.tagtwin.faults;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;

/** A pool of connections to the database that a system property names. */
final class PostgresResources implements Resources {
    static final String URL = "shop.database";

    @Override
    public Map<String, Object> byName() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(System.getProperty(URL));
        config.setMaximumPoolSize(6);
        config.setConnectionTimeout(3000);
        config.setInitializationFailTimeout(-1);
        return Map.of("java:comp/env/jdbc/tagtwin", new HikariDataSource(config));
    }
}
