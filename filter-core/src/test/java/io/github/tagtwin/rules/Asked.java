package io.github.tagtwin.rules;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request without a container, as far as rules look at one; begins no session. */
final class Asked {
    private final Map<String, Object> request = new HashMap<>();
    private final Map<String, Object> session = new HashMap<>();
    private final Map<String, Object> application = new HashMap<>();
    private final String method;
    private final String path;
    private @Nullable String query;
    private boolean sessionBegun;

    private Asked(String method, String path) {
        this.method = method;
        this.path = path;
    }

    static Asked get(String path) {
        return new Asked("GET", path);
    }

    static Asked by(String method, String path) {
        return new Asked(method, path);
    }

    Asked query(String text) {
        query = text;
        return this;
    }

    Asked attribute(String name, Object value) {
        request.put(name, value);
        return this;
    }

    Asked session(String name, Object value) {
        sessionBegun = true;
        session.put(name, value);
        return this;
    }

    Asked application(String name, Object value) {
        application.put(name, value);
        return this;
    }

    HttpServletRequest request() {
        return fake(HttpServletRequest.class, (proxy, asked, arguments) -> switch (asked.getName()) {
            case "getMethod" -> method;
            case "getServletPath" -> path;
            case "getPathInfo" -> null;
            case "getQueryString" -> query;
            case "getAttribute" -> request.get(arguments[0]);
            case "getSession" -> session((Boolean) arguments[0]);
            case "getServletContext" -> attributes(ServletContext.class, application);
            default -> throw new UnsupportedOperationException(asked.getName());
        });
    }

    private @Nullable HttpSession session(boolean begin) {
        if (begin) {
            throw new AssertionError("a session was begun");
        }
        return sessionBegun ? attributes(HttpSession.class, session) : null;
    }

    private static <T> T attributes(Class<T> type, Map<String, Object> attributes) {
        return fake(type, (proxy, asked, arguments) -> {
            if (!asked.getName().equals("getAttribute")) {
                throw new UnsupportedOperationException(asked.getName());
            }
            return attributes.get(arguments[0]);
        });
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
