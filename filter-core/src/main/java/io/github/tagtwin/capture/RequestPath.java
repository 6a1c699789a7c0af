package io.github.tagtwin.capture;

import jakarta.servlet.http.HttpServletRequest;

/** A request's path as it may be shown: without its parameters, among which a session's id may stand. */
public final class RequestPath {
    private RequestPath() {}

    /** The path of the request's address. */
    public static String of(HttpServletRequest request) {
        return withoutParameters(request.getRequestURI());
    }

    /** The path within the application, decoded by the container and without parameters. */
    public static String inApplication(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** An address or a path without what stands between a semicolon and the next slash. */
    static String withoutParameters(String address) {
        if (address.indexOf(';') < 0) {
            return address;
        }
        StringBuilder kept = new StringBuilder(address.length());
        boolean parameter = false;
        for (int at = 0; at < address.length(); at++) {
            char letter = address.charAt(at);
            parameter = letter == ';' || (parameter && letter != '/');
            if (!parameter) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }
}
