package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletResponse;

/**
 * A header of ours on a response, also where the page's first byte comes within an include. Containers take no header
 * there, which is meant for the page that is included; ours belongs to the whole page.
 */
final class LateHeader {
    /** Under this beginning of a name, Jetty up to 11 and for EE 8 and 9 takes a header within an include. */
    private static final String WITHIN_JETTYS_INCLUDE = "org.eclipse.jetty.server.include.";

    /** One of the response's ways to take a header. */
    @FunctionalInterface
    private interface Way {
        void take(HttpServletResponse response, String name, String value);
    }

    private LateHeader() {}

    /** Puts it in the place of those of its name. */
    static void set(HttpServletResponse response, String name, String value) {
        put(HttpServletResponse::setHeader, response, name, value);
    }

    /** Puts it beside those of its name. */
    static void add(HttpServletResponse response, String name, String value) {
        put(HttpServletResponse::addHeader, response, name, value);
    }

    private static void put(Way way, HttpServletResponse response, String name, String value) {
        way.take(response, name, value);
        if (isMissing(response, name, value) && ContainersInclude.isJettys(response)) {
            way.take(response, WITHIN_JETTYS_INCLUDE + name, value);
        } else if (isMissing(response, name, value)) {
            ContainersInclude.interruptUndertows(response, () -> way.take(response, name, value));
        }
    }

    private static boolean isMissing(HttpServletResponse response, String name, String value) {
        return !response.getHeaders(name).contains(value) && !response.isCommitted();
    }
}
