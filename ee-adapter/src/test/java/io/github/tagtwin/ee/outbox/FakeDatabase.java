package io.github.tagtwin.ee.outbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database that notes what it is asked to do, and fails where it is to. */
final class FakeDatabase {
    private final List<String> calls = new ArrayList<>();
    private String failing = "";
    private String failingToo = "";

    /** What was called on connections and statements, but for their parameters. */
    List<String> calls() {
        return calls;
    }

    void failAt(String method, String other) {
        failing = method;
        failingToo = other;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, "");
    }

    private @Nullable Object answer(String on, String method) throws SQLException {
        calls.add(on + method);
        if (method.equals(failing) || method.equals(failingToo)) {
            throw new SQLException(method);
        }
        return switch (method) {
            case "getConnection" -> proxy(Connection.class, "");
            case "getMetaData" -> proxy(DatabaseMetaData.class, "");
            case "getDatabaseProductName" -> "PostgreSQL";
            case "setSavepoint" -> proxy(Savepoint.class, "");
            case "prepareStatement" -> proxy(PreparedStatement.class, "statement.");
            case "executeUpdate" -> 1;
            default -> null;
        };
    }

    private <T> T proxy(Class<T> type, String name) {
        InvocationHandler handler = (proxy, method, arguments) -> answer(name, method.getName());
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
