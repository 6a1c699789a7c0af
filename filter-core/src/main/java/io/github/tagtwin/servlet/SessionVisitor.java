package io.github.tagtwin.servlet;

import io.github.tagtwin.Visitor;
import io.github.tagtwin.VisitorSource;
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
    private final VisitorSource source;

    SessionVisitor(HttpServletRequest request, Settings settings) {
        this(request, settings, asked -> Visitor.unknown());
    }

    /**
     * A visitor.
     *
     * @param source what the shop knows without being told; throws nothing
     */
    SessionVisitor(HttpServletRequest request, Settings settings, VisitorSource source) {
        this.request = request;
        this.settings = settings;
        this.source = source;
    }

    /** Who the visitor is by the shop's source, which is then kept; where that knows nobody, by what is kept. */
    UserFields known() {
        UserFields asked = wanted(source.visitor(request));
        if (asked.isEmpty()) {
            return fields();
        }
        keep(asked);
        return asked;
    }

    /** Of what the shop tells, what it wants to be sent. */
    UserFields wanted(Visitor told) {
        return told.fields(settings.visitor().country()).only(settings.visitor().userFields());
    }

    /** Keeps the fields in the place of earlier ones; writes only what changes, since a write may go to other nodes. */
    void keep(UserFields fields) {
        if (fields.isEmpty()) {
            forget();
            return;
        }
        Map<String, String> texts = new HashMap<>(fields.byLineName());
        session()
                .filter(session -> !texts.equals(session.getAttribute(ATTRIBUTE)))
                .ifPresent(session -> session.setAttribute(ATTRIBUTE, texts));
    }

    void forget() {
        session()
                .filter(session -> session.getAttribute(ATTRIBUTE) != null)
                .ifPresent(session -> session.removeAttribute(ATTRIBUTE));
    }

    /** What is kept. */
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
