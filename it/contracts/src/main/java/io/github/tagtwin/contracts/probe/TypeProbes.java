package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import java.util.List;

/** With type and status told in any order: what counts is what they are when the first byte comes. */
final class TypeProbes {
    private TypeProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.edited("type told after the stream is taken", (request, response) -> {
                    ServletOutputStream stream = response.getOutputStream();
                    response.setContentType("TEXT/HTML; charset=utf-8");
                    Chunks.write(Templates.bytes(Templates.page()), stream);
                }),
                Probe.edited("type told after the writer is taken", (request, response) -> {
                    response.setCharacterEncoding("UTF-8");
                    PrintWriter writer = response.getWriter();
                    response.setContentType("text/html");
                    Chunks.write(Templates.page(), writer);
                }),
                Probe.edited("type first plain, then HTML", (request, response) -> {
                    response.setContentType("text/plain");
                    ServletOutputStream stream = response.getOutputStream();
                    response.setContentType(HTML);
                    Chunks.write(Templates.bytes(Templates.page()), stream);
                }),
                Probe.untouched("type first HTML, then plain", (request, response) -> {
                    response.setContentType(HTML);
                    ServletOutputStream stream = response.getOutputStream();
                    response.setContentType("text/plain;charset=UTF-8");
                    Chunks.write(Templates.bytes(Templates.page()), stream);
                }),
                Probe.edited("type by setHeader", (request, response) -> {
                    response.setHeader("Content-Type", HTML);
                    Chunks.page(response, true);
                }),
                Probe.edited("type by addHeader", (request, response) -> {
                    response.addHeader("content-type", HTML);
                    Chunks.page(response, true);
                }),
                Probe.edited("type of XHTML", (request, response) -> {
                    response.setContentType("application/xhtml+xml;charset=UTF-8");
                    Chunks.page(response, true);
                }),
                Probe.edited("type with a blank before its parameter", (request, response) -> {
                    response.setContentType("Text/Html ; version=5");
                    Chunks.page(response, true);
                }),
                Probe.untouched("type of plain text", (request, response) -> {
                    response.setContentType("text/plain;charset=UTF-8");
                    Chunks.page(response, false);
                }),
                Probe.untouched("type of JSON", (request, response) -> {
                    response.setContentType("application/json");
                    Chunks.page(response, false);
                }),
                Probe.untouched("no type", (request, response) -> Chunks.whole(response)),
                Probe.untouched("status of an error", (request, response) -> {
                    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                    response.setContentType(HTML);
                    Chunks.page(response, false);
                }),
                Probe.untouched("status of an error, told after the writer is taken", (request, response) -> {
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    response.setStatus(HttpServletResponse.SC_GONE);
                    Chunks.write(Templates.page(), writer);
                }),
                Probe.edited("status of an error, put right", (request, response) -> {
                    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
                    response.setContentType(HTML);
                    PrintWriter writer = response.getWriter();
                    response.setStatus(HttpServletResponse.SC_OK);
                    Chunks.write(Templates.page(), writer);
                }),
                Probe.edited("status of what was created", (request, response) -> {
                    response.setStatus(HttpServletResponse.SC_CREATED);
                    response.setContentType(HTML);
                    Chunks.page(response, false);
                }),
                Probe.untouched("status of no content", (request, response) -> {
                    response.setContentType(HTML);
                    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                }),
                Probe.untouched("status of not modified", (request, response) -> {
                    response.setHeader("ETag", "\"spring\"");
                    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                }),
                Probe.untouched("status of a part, told after the stream is taken", (request, response) -> {
                    ServletOutputStream stream = response.getOutputStream();
                    response.setContentType(HTML);
                    response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                    response.setHeader("Content-Range", "bytes 0-" + (Chunks.size() - 1) + "/" + 2 * Chunks.size());
                    response.setContentLength(Chunks.size());
                    stream.write(Templates.bytes(Templates.page()));
                }));
    }
}
