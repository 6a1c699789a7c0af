package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** With a length, through each of its six doors, before or after the type, by stream or by writer. */
final class LengthProbes {
    private static final Map<String, Door> DOORS = new TreeMap<>(Map.of(
            "setContentLength", HttpServletResponse::setContentLength,
            "setContentLengthLong", HttpServletResponse::setContentLengthLong,
            "setHeader", (response, length) -> response.setHeader("content-length", String.valueOf(length)),
            "addHeader", (response, length) -> response.addHeader("Content-Length", String.valueOf(length)),
            "setIntHeader", (response, length) -> response.setIntHeader("CONTENT-LENGTH", length),
            "addIntHeader", (response, length) -> response.addIntHeader("Content-Length", length)));

    /** A way to tell a response its length. */
    @FunctionalInterface
    private interface Door {
        void tell(HttpServletResponse response, int length);
    }

    private LengthProbes() {}

    static List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        DOORS.forEach((name, door) -> {
            probes.add(told("length by " + name + " before the type, by stream", door, true, true));
            probes.add(told("length by " + name + " before the type, by writer", door, true, false));
            probes.add(told("length by " + name + " after the type, by stream", door, false, true));
            probes.add(told("length by " + name + " after the type, by writer", door, false, false));
            probes.add(late("length by " + name + " after a part of the body", door));
        });
        probes.addAll(others());
        return probes;
    }

    private static Probe told(String name, Door door, boolean beforeType, boolean byStream) {
        return Probe.edited(name, (request, response) -> {
            if (beforeType) {
                door.tell(response, Chunks.size());
                response.setContentType(HTML);
            } else {
                response.setContentType(HTML);
                door.tell(response, Chunks.size());
            }
            Chunks.page(response, byStream);
        });
    }

    private static Probe late(String name, Door door) {
        return Probe.edited(name, (request, response) -> {
            response.setContentType(HTML);
            response.getWriter().write(Templates.smallPage(), 0, 150);
            door.tell(response, Templates.bytes(Templates.smallPage()).length);
            response.getWriter().write(Templates.smallPage().substring(150));
        });
    }

    private static List<Probe> others() {
        return List.of(
                Probe.edited("length and body at once", (request, response) -> {
                    response.setContentType(HTML);
                    response.setContentLength(Chunks.size());
                    Chunks.whole(response);
                }),
                Probe.edited("length and body at once by writer", (request, response) -> {
                    response.setContentType(HTML);
                    response.setContentLength(Templates.bytes(Templates.smallPage()).length);
                    Chunks.small(response);
                }),
                Probe.edited("length taken back by null", (request, response) -> {
                            response.setContentType(HTML);
                            response.setHeader("Content-Length", String.valueOf(Chunks.size() + 1));
                            response.setHeader("Content-Length", null);
                            Chunks.page(response, true);
                        })
                        .where(() -> Newer.has(ServletOutputStream.class, "write", ByteBuffer.class)),
                Probe.edited("length of minus one", (request, response) -> {
                    response.setContentType(HTML);
                    response.setContentLengthLong(-1);
                    Chunks.page(response, true);
                }),
                Probe.edited("length beyond 31 bits, put right", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader("Content-Length", "3000000000");
                    response.setContentLengthLong(4_000_000_000L);
                    response.setContentLengthLong(Chunks.size());
                    Chunks.page(response, true);
                }),
                Probe.edited("length asked for by the page", (request, response) -> {
                    response.setContentType(HTML);
                    response.setContentLength(Chunks.size() + 4);
                    PrintWriter writer = response.getWriter();
                    writer.print(response.containsHeader("Content-Length"));
                    writer.write(Templates.page());
                }),
                Probe.edited("length with the head flushed before the body", (request, response) -> {
                    response.setContentType(HTML);
                    response.setContentLength(Chunks.size());
                    response.flushBuffer();
                    Chunks.whole(response);
                }),
                Probe.edited("length of a page without a tag in parts", 0, (request, response) -> {
                    byte[] page = Templates.bytes(Templates.pageWithoutTag());
                    response.setContentType(HTML);
                    response.setContentLength(page.length);
                    Chunks.write(page, response.getOutputStream());
                }),
                Probe.untouched("length of a page without a tag in one write", (request, response) -> {
                    byte[] page = Templates.bytes(Templates.pageWithoutTag());
                    response.setContentType(HTML);
                    response.setHeader("ETag", "\"spring\"");
                    response.setContentLength(page.length);
                    response.getOutputStream().write(page);
                }),
                Probe.replaced("length to one who asks for the head alone", (request, response) -> {
                            response.setContentType(HTML);
                            response.setContentLength(Chunks.size());
                            Chunks.whole(response);
                        })
                        .askedBy("HEAD"),
                Probe.replaced("head alone of a page by writer", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.small(response);
                        })
                        .askedBy("HEAD"));
    }
}
