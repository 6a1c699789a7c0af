package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Visit;
import jakarta.servlet.http.HttpServletResponse;

/** Puts the cookie that remembers a click onto a response, once, unless others may keep the response. */
final class ClickMemory {
    private static final String SET_COOKIE = "Set-Cookie";

    private final Visit visit;
    private final HttpServletResponse response;

    ClickMemory(Visit visit, HttpServletResponse response) {
        this.visit = visit;
        this.response = response;
    }

    /** Looks anew each time: a response that was reset has lost the cookie. */
    void remember() {
        visit.clickCookie().filter(this::isMissing).ifPresent(cookie -> response.addHeader(SET_COOKIE, cookie));
    }

    private boolean isMissing(String cookie) {
        return !response.isCommitted()
                && !Eligibility.isCacheable(response)
                && !response.getHeaders(SET_COOKIE).contains(cookie);
    }
}
