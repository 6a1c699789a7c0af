package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Ended by an error, before or after the tag went out; with an error page of the application's own for some. */
final class ErrorProbes {
    /** The status for which the application has a page of its own with LINE Tag on it. */
    static final int TAGGED = 409;

    private ErrorProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.untouched("error before any of the page", (request, response) -> {
                    response.setContentType(HTML);
                    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "no tea today");
                }),
                Probe.replaced("error after a part of the page", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.small(response);
                    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "no tea today");
                }),
                Probe.replaced("error with validators told before", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader("ETag", "\"spring\"");
                    response.sendError(HttpServletResponse.SC_FORBIDDEN);
                }),
                Probe.edited("error too late", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write("<!DOCTYPE html><script>_lt('init', ");
                    response.flushBuffer();
                    try {
                        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                    } catch (IllegalStateException tooLate) {
                        response.getWriter().write("{});</script>");
                    }
                }),
                Probe.untouched("error with a page of its own", (request, response) -> response.sendError(TAGGED)),
                Probe.replaced("error after a page, with a page of its own", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.small(response);
                    response.sendError(TAGGED);
                }),
                Probe.untouched("error page", (request, response) -> {
                    response.setContentType(HTML);
                    response.setStatus(TAGGED);
                    Chunks.page(response, false);
                }),
                Probe.replaced("failure before any of the page", (request, response) -> {
                    throw new Failure();
                }),
                Probe.replaced("failure after a part of the page", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.small(response);
                            throw new Failure();
                        })
                        .withoutTwin(),
                Probe.replaced("failure of input and output", (request, response) -> {
                    throw new IOException("tea's off", new Failure()) {
                        private static final long serialVersionUID = 1;

                        @Override
                        public synchronized Throwable fillInStackTrace() {
                            return this;
                        }
                    };
                }),
                Probe.replaced("failure with a page of its own", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.small(response);
                            throw new Shown();
                        })
                        .withoutTwin(),
                Probe.edited("failure after the tag went out", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.small(response);
                            response.flushBuffer();
                            throw new Failure();
                        })
                        .withoutTwin());
    }

    /** Without a trace, which would show the filter's place in it. */
    static class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failure() {
            super("tea's off", null, false, false);
        }
    }

    /** Has an error page of its own. */
    static final class Shown extends Failure {
        private static final long serialVersionUID = 1;
    }
}
