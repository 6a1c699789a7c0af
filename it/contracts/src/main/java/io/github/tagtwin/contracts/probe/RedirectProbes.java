package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** Elsewhere: each redirect must remember the click that led to it, unless others may keep it. */
final class RedirectProbes {
    private RedirectProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.untouched(
                                "redirect",
                                (request, response) -> response.sendRedirect(request.getContextPath() + "/elsewhere"))
                        .remembered(),
                Probe.untouched(
                                "redirect to another site",
                                (request, response) -> response.sendRedirect("https://tea.example/elsewhere"))
                        .remembered(),
                Probe.replaced("redirect after a part of a page", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.small(response);
                            response.sendRedirect("elsewhere");
                        })
                        .remembered(),
                Probe.untouched("redirect by status and header", (request, response) -> {
                            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                            response.setHeader("Location", "/elsewhere");
                        })
                        .remembered(),
                Probe.untouched("redirect for good, by status and header", (request, response) -> {
                            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                            response.setHeader("Location", "/elsewhere");
                        })
                        .notRemembered(),
                newer("redirect by status", new Class<?>[] {String.class, int.class}, "/elsewhere", 303)
                        .remembered(),
                newer("redirect without a reset", new Class<?>[] {String.class, boolean.class}, "/elsewhere", false)
                        .remembered(),
                newer(
                                "redirect by status without a reset",
                                new Class<?>[] {String.class, int.class, boolean.class},
                                "/elsewhere",
                                307,
                                false)
                        .remembered(),
                newer(
                                "redirect for good",
                                new Class<?>[] {String.class, int.class, boolean.class},
                                "/elsewhere",
                                308,
                                true)
                        .notRemembered());
    }

    // Since Servlet 6.1.
    private static Probe newer(String name, Class<?>[] parameters, Object... arguments) {
        return Probe.untouched(name, (request, response) -> HttpServletResponse.class
                        .getMethod("sendRedirect", parameters)
                        .invoke(response, arguments))
                .where(() -> Newer.has(HttpServletResponse.class, "sendRedirect", parameters));
    }
}
