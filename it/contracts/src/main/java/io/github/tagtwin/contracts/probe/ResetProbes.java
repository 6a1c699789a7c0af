package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import java.util.List;

/** Begun, and begun anew. */
final class ResetProbes {
    private static final String HALF = "<!DOCTYPE html><script>_lt('init', ";

    private ResetProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.edited("reset before anything", (request, response) -> {
                    response.reset();
                    response.setContentType(HTML);
                    Chunks.page(response, false);
                }),
                Probe.edited("reset after a part of another type", (request, response) -> {
                    response.setContentType("text/plain");
                    response.setHeader("X-Tea", "none");
                    response.getOutputStream().print(HALF);
                    response.reset();
                    response.setContentType(HTML);
                    Chunks.page(response, false);
                }),
                Probe.edited("reset after a part of a page with a length", (request, response) -> {
                    response.setContentType(HTML);
                    response.setContentLength(Chunks.size());
                    Chunks.small(response);
                    response.reset();
                    response.setContentType(HTML);
                    Chunks.page(response, true);
                }),
                Probe.edited("reset from the writer to the stream", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write(HALF);
                    response.reset();
                    response.setContentType(HTML);
                    Chunks.page(response, true);
                }),
                Probe.untouched("reset from a page to plain text", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader("ETag", "\"spring\"");
                    Chunks.small(response);
                    response.reset();
                    response.setContentType("text/plain;charset=UTF-8");
                    response.setHeader("ETag", "\"summer\"");
                    Chunks.small(response);
                }),
                Probe.edited("reset of the buffer before anything", (request, response) -> {
                    response.setContentType(HTML);
                    response.resetBuffer();
                    Chunks.page(response, true);
                }),
                Probe.edited("reset of the buffer after a half tag", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write(HALF);
                    response.resetBuffer();
                    Chunks.page(response, false);
                }),
                Probe.edited("reset of the buffer after a part with a tag", (request, response) -> {
                    response.setContentType(HTML);
                    response.setContentLength(Templates.bytes(Templates.smallPage()).length);
                    Chunks.small(response);
                    response.resetBuffer();
                    Chunks.small(response);
                }),
                Probe.edited("reset of the buffer twice", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.small(response);
                    response.resetBuffer();
                    response.getWriter().write(HALF);
                    response.resetBuffer();
                    Chunks.page(response, false);
                }),
                Probe.edited("reset of the buffer by stream", (request, response) -> {
                    response.setContentType(HTML);
                    response.getOutputStream().write(Templates.bytes(Templates.smallPage()));
                    response.resetBuffer();
                    Chunks.page(response, true);
                }),
                Probe.edited("reset that comes too late", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write(HALF);
                    response.flushBuffer();
                    try {
                        response.reset();
                    } catch (IllegalStateException tooLate) {
                        response.getWriter().write("{});</script>");
                    }
                }),
                Probe.edited("reset of the visitor's cookie", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.small(response);
                            response.reset();
                            response.setContentType(HTML);
                            Chunks.page(response, false);
                        })
                        .remembered());
    }
}
