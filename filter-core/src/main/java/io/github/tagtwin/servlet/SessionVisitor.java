package io.github.tagtwin.servlet;

import io.github.tagtwin.Visitor;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers what the shop said of the visitor, hashed, in a session that the shop began. Kept as plain texts, which any
 * session store can carry to another node or another version.
 */
final class SessionVisitor {
    private static final String ATTRIBUTE = "io.github.tagtwin.visitor";

    private final HttpServletRequest request;
    private final Settings settings;

    SessionVisitor(HttpServletRequest request, Settings settings) {
        this.request = request;
        this.settings = settings;
    }

    /** Of what the shop tells, what it wants to be sent. */
    UserFields wanted(Visitor told) {
        return told.fields(settings.visitor().country()).only(settings.visitor().userFields());
    }

    void keep(UserFields fields) {
        session().ifPresent(session -> session.setAttribute(ATTRIBUTE, new HashMap<>(fields.byLineName())));
    }

    UserFields fields() {
        Object kept = session().map(session -> session.getAttribute(ATTRIBUTE)).orElse(null);
        UserFields fields = UserFields.none();
        if (kept instanceof Map) {
            for (UserField field : UserField.values()) {
                Object value = ((Map<?, ?>) kept).get(field.lineName());
                fields = value instanceof String ? fields.with(field, (String) value) : fields;
            }
        }
        return fields.only(settings.visitor().userFields());
    }

    private Optional<HttpSession> session() {
        return Optional.ofNullable(request.getSession(false));
    }
}
