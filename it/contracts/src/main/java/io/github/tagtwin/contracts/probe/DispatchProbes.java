package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** By forward and include. Some servers end the response when a forward ends. */
final class DispatchProbes {
    private DispatchProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.edited("forward to a page by stream", (request, response) -> to(request, "stream-in-odd-chunks")
                        .forward(request, response)),
                Probe.edited("forward to a page by writer", (request, response) -> to(request, "writer-in-odd-chunks")
                        .forward(request, response)),
                Probe.edited("forward to a page with its length", (request, response) -> to(
                                request, "length-and-body-at-once")
                        .forward(request, response)),
                Probe.edited("forward from a forward", (request, response) -> to(request, "forward-to-a-page-by-writer")
                        .forward(request, response)),
                Probe.edited("forward to a page of includes", (request, response) -> to(request, "include-by-writer")
                        .forward(request, response)),
                Probe.edited("forward after a part that is thrown away", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write(Templates.smallPage());
                    to(request, "writer-in-odd-chunks").forward(request, response);
                }),
                Probe.edited("forward, and a word too late", (request, response) -> {
                    to(request, "writer-in-odd-chunks").forward(request, response);
                    try {
                        response.getWriter().write("<!-- too late -->");
                    } catch (IllegalStateException closed) {
                        request.setAttribute("late", closed);
                    }
                }),
                Probe.edited("forward by the servlet's name", (request, response) -> request.getServletContext()
                        .getNamedDispatcher("named")
                        .forward(request, response)),
                Probe.edited("include by the servlet's name", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write("<!-- before -->");
                    request.getServletContext().getNamedDispatcher("named").include(request, response);
                    response.getWriter().write("<!-- after -->");
                }),
                // Within an include some servers take no header.
                Probe.edited("include by the context, before all else", DispatchProbes::includedAtOnce),
                Probe.edited("include by the context, after a click", DispatchProbes::includedAtOnce)
                        .remembered(),
                Probe.edited("include by the servlet's name, before all else", (request, response) -> {
                    response.setContentType(HTML);
                    request.getServletContext().getNamedDispatcher("named").include(request, response);
                }),
                Probe.edited("include of a large file by the context", (request, response) -> {
                    response.setContentType(HTML);
                    request.getServletContext()
                            .getRequestDispatcher("/large.html")
                            .include(request, response);
                }),
                Probe.edited("include by writer", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write("<!-- before -->");
                    to(request, "writer-in-odd-chunks").include(request, response);
                    response.getWriter().write("<!-- after -->");
                }),
                Probe.edited("include by stream", (request, response) -> {
                    response.setContentType(HTML);
                    response.getOutputStream().print("<!-- before -->");
                    to(request, "stream-in-odd-chunks").include(request, response);
                    response.getOutputStream().print("<!-- after -->");
                }),
                Probe.edited("include of a page twice", 2, (request, response) -> {
                    response.setContentType(HTML);
                    to(request, "writer-in-odd-chunks").include(request, response);
                    to(request, "writer-in-odd-chunks").include(request, response);
                }),
                Probe.edited("include of what sets a length and a type", (request, response) -> {
                    response.setContentType(HTML);
                    response.getOutputStream().print("<!-- before -->");
                    to(request, "length-and-body-at-once").include(request, response);
                }),
                Probe.edited("include of a file", (request, response) -> {
                    response.setContentType(HTML);
                    request.getRequestDispatcher("/small.html").include(request, response);
                }),
                Probe.edited("forward to a file", (request, response) -> request.getRequestDispatcher("/large.html")
                        .forward(request, response)));
    }

    private static void includedAtOnce(HttpServletRequest request, HttpServletResponse response) throws Exception {
        response.setContentType(HTML);
        request.getServletContext()
                .getRequestDispatcher("/probe/writer-in-odd-chunks")
                .include(request, response);
    }

    static RequestDispatcher to(HttpServletRequest request, String probe) {
        return request.getRequestDispatcher("/probe/" + probe);
    }
}
