package io.github.tagtwin.rules;

import io.github.tagtwin.capture.QueryString;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What an expression may name in one request: {@code param}, {@code requestScope}, {@code sessionScope},
 * {@code applicationScope}, or an attribute of any of these three, the nearest first. Begins no session and reads no body.
 * Confined to the request's thread.
 */
final class Scopes implements Scope {
    private final HttpServletRequest request;
    private boolean unsigned;

    Scopes(HttpServletRequest request) {
        this.request = request;
    }

    /** The same, of which nothing was asked yet. */
    Scopes anew() {
        return new Scopes(request);
    }

    /** Whether the query string was asked for anything, which says whatever the browser's user likes. */
    boolean isUnsigned() {
        return unsigned;
    }

    @Override
    public @Nullable Object named(String name) {
        switch (name) {
            case "param":
                return (Scope) this::parameter;
            case "requestScope":
                return (Scope) request::getAttribute;
            case "sessionScope":
                return (Scope) this::sessionAttribute;
            case "applicationScope":
                return (Scope) this::applicationAttribute;
            default:
                return attribute(name);
        }
    }

    private @Nullable Object attribute(String name) {
        Object found = request.getAttribute(name);
        if (found == null) {
            found = sessionAttribute(name);
        }
        return found == null ? applicationAttribute(name) : found;
    }

    private @Nullable Object parameter(String name) {
        unsigned = true;
        return QueryString.value(request.getQueryString(), name).orElse(null);
    }

    private @Nullable Object sessionAttribute(String name) {
        HttpSession session = request.getSession(false);
        return session == null ? null : session.getAttribute(name);
    }

    private @Nullable Object applicationAttribute(String name) {
        return request.getServletContext().getAttribute(name);
    }
}
