package io.github.tagtwin.consent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** An attribute of the request or, where that has none, of the session: {@code true} or {@code false}, as a text too. */
final class AttributeSign implements Sign {
    private final String name;

    AttributeSign(String name) {
        this.name = name;
    }

    @Override
    public Answer read(HttpServletRequest request) {
        Answer told = answer(request.getAttribute(name));
        HttpSession session = told == Answer.NONE ? request.getSession(false) : null;
        return session == null ? told : answer(session.getAttribute(name));
    }

    private static Answer answer(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        boolean told = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
        return told ? Answer.of(Boolean.parseBoolean(text)) : Answer.NONE;
    }
}
