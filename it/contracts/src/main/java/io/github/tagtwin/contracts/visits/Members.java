package io.github.tagtwin.contracts.visits;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a shop learns of its visitors. */
final class Members {
    private Members() {}

    static void logIn(HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true);
        LineConversions.of(request)
                .visitor(Visitor.unknown().email(request.getParameter("email")).externalId(request.getParameter("id")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** As frameworks do once somebody has logged in. */
    static void renew(HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    static void logOut(HttpServletRequest request, HttpServletResponse response) {
        request.getSession(true).invalidate();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Another way to log out: the session stays. */
    static void forget(HttpServletRequest request, HttpServletResponse response) {
        LineConversions.of(request).visitor(Visitor.unknown());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The visitor has answered the shop's banner. */
    static void answer(HttpServletRequest request, HttpServletResponse response) {
        LineConversions.of(request).consent(Boolean.parseBoolean(request.getParameter("agreed")));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
