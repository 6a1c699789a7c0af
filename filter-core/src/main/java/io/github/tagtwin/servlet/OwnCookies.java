package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;

/** Puts our cookies onto a response, each once, unless others may keep the response. */
final class OwnCookies {
    private static final String SET_COOKIE = "Set-Cookie";

    private final List<String> cookies = new ArrayList<>();
    private final HttpServletResponse response;

    /**
     * Cookies for a response.
     *
     * @param cookies values of {@code Set-Cookie}
     */
    OwnCookies(List<String> cookies, HttpServletResponse response) {
        this.cookies.addAll(cookies);
        this.response = response;
    }

    /** Whether there is nothing to put. */
    boolean isEmpty() {
        return cookies.isEmpty();
    }

    /** Puts nothing of what was to be put so far. */
    void clear() {
        cookies.clear();
    }

    /** Puts these as well, each in the place of an earlier one of its name. */
    void add(List<String> more) {
        more.forEach(cookie -> cookies.removeIf(earlier -> name(earlier).equals(name(cookie))));
        cookies.addAll(more);
    }

    private static String name(String cookie) {
        return cookie.substring(0, cookie.indexOf('=') + 1);
    }

    /** Looks anew each time: a response that was reset has lost them, and one may have become the visitor's alone. */
    void put() {
        if (!isEmpty() && !response.isCommitted() && !Caching.isShared(response)) {
            cookies.stream()
                    .filter(cookie -> !response.getHeaders(SET_COOKIE).contains(cookie))
                    .forEach(cookie -> LateHeader.add(response, SET_COOKIE, cookie));
        }
    }
}
