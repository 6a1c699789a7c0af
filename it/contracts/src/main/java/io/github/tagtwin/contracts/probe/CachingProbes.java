package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** With words for caches, validators and cookies. */
final class CachingProbes {
    private static final String CACHE_CONTROL = "Cache-Control";

    private static final String NETWORKS = "CDN-Cache-Control";
    private static final Probe.Body FOR_A_WHILE = saying(CACHE_CONTROL, "max-age=60");
    private static final Probe.Body IN_PUBLIC = saying(CACHE_CONTROL, "public, max-age=60");
    private static final Probe.Body BY_PROXIES = saying(CACHE_CONTROL, "s-maxage=60, max-age=0");
    private static final Probe.Body BY_NETWORKS = saying(NETWORKS, "max-age=60");
    private static final Probe.Body BY_VERSION = (request, response) -> {
        response.setHeader(CACHE_CONTROL, "public, max-age=60");
        response.setHeader("ETag", "\"spring\"");
        response.setHeader("Accept-Ranges", "bytes");
        if ("\"spring\"".equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            response.setContentType(HTML);
            Chunks.page(response, true);
        }
    };
    private static final Probe.Body AT_LENGTH = (request, response) -> {
        response.setContentType(HTML);
        response.addHeader(CACHE_CONTROL, "max-age=60");
        response.addHeader(CACHE_CONTROL, "public");
        response.setHeader("ETag", "\"spring\"");
        response.setContentLength(Chunks.size());
        Chunks.whole(response);
    };

    private CachingProbes() {}

    /** Pages that others may keep, as they are where the shop has them keyed. */
    static List<Probe> keyed() {
        return List.of(
                Probe.edited("caching for a while", FOR_A_WHILE).remembered(),
                Probe.edited("caching in public", IN_PUBLIC).remembered(),
                Probe.edited("caching by proxies", BY_PROXIES).remembered(),
                Probe.edited("caching by delivery networks", BY_NETWORKS).remembered(),
                Probe.edited("caching in public, in two headers, with a length", AT_LENGTH)
                        .remembered(),
                words("caching private", "private").remembered(),
                words("caching forbidden", "no-store").keeping("no-store").remembered());
    }

    /** Pages that others may keep, as they are where the shop leaves them alone. */
    static List<Probe> shared() {
        return List.of(
                shared("caching in public, by version", BY_VERSION),
                shared("caching for a while", FOR_A_WHILE),
                shared("caching in public", IN_PUBLIC),
                shared("caching by proxies", BY_PROXIES),
                shared("caching by delivery networks", BY_NETWORKS),
                shared("caching in public, in two headers, with a length", AT_LENGTH));
    }

    static List<Probe> all() {
        return Stream.concat(shared().stream(), others().stream()).collect(Collectors.toUnmodifiableList());
    }

    private static List<Probe> others() {
        return List.of(
                words("caching private", "private").remembered(),
                words("caching asked anew", "no-cache"),
                words("caching no time at all", "max-age=0"),
                words("caching private for a while", "private, max-age=600"),
                words("caching forbidden", "no-store").keeping("no-store").remembered(),
                words("caching forbidden at length", "no-cache, no-store, must-revalidate")
                        .keeping("no-cache, no-store, must-revalidate"),
                words("caching as we have it", "no-cache, private").keeping("no-cache, private"),
                Probe.edited("caching by a date", (request, response) -> {
                    response.setContentType(HTML);
                    response.setDateHeader("Expires", 4_000_000_000_000L);
                    Chunks.page(response, false);
                }),
                Probe.edited("caching told after the first byte", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.small(response);
                    response.setHeader(CACHE_CONTROL, "public, max-age=60");
                    response.addHeader(CACHE_CONTROL, "max-age=61");
                }),
                Probe.edited("caching forbidden after the first byte", (request, response) -> {
                            response.setContentType(HTML);
                            Chunks.small(response);
                            response.setHeader(CACHE_CONTROL, "no-store");
                        })
                        .keeping("no-store"),
                Probe.edited("caching by delivery networks told after the first byte", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.small(response);
                    response.setHeader(NETWORKS, "max-age=60");
                    response.addHeader("Surrogate-Control", "max-age=60");
                }),
                Probe.edited("validators", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader("ETag", "\"spring\"");
                    response.setDateHeader("Last-Modified", 1_700_000_000_000L);
                    response.setHeader("Accept-Ranges", "bytes");
                    Chunks.page(response, false);
                }),
                Probe.edited("validators by addHeader", (request, response) -> {
                    response.addHeader("etag", "\"spring\"");
                    response.addDateHeader("last-modified", 1_700_000_000_000L);
                    response.setContentType(HTML);
                    Chunks.page(response, false);
                }),
                Probe.edited("validators after the first byte", (request, response) -> {
                    response.setContentType(HTML);
                    Chunks.small(response);
                    response.setHeader("ETag", "\"spring\"");
                    response.setDateHeader("Last-Modified", 1_700_000_000_000L);
                }),
                Probe.edited("validators asked for by the page", (request, response) -> {
                    response.setContentType(HTML);
                    response.setHeader("ETag", "\"spring\"");
                    response.getWriter()
                            .print(response.getHeader("ETag")
                                    + response.getHeaders("etag")
                                    + response.containsHeader("etag")
                                    + response.getHeaderNames().stream().anyMatch("ETag"::equalsIgnoreCase));
                    Chunks.page(response, false);
                }),
                Probe.untouched("validators of plain text", (request, response) -> {
                    response.setContentType("text/plain;charset=UTF-8");
                    response.setHeader("ETag", "\"spring\"");
                    response.setDateHeader("Last-Modified", 1_700_000_000_000L);
                    response.setHeader("Accept-Ranges", "bytes");
                    Chunks.page(response, false);
                }),
                Probe.untouched("validators without a body", (request, response) -> {
                    response.setContentType("text/plain");
                    response.setHeader("ETag", "\"spring\"");
                }),
                Probe.edited("conditions of the browser's", (request, response) -> {
                            response.setContentType(HTML);
                            response.getWriter().print("<!-- -->");
                            Chunks.page(response, false);
                        })
                        .asked("If-None-Match", "\"spring\""),
                Probe.edited("cookies of the page's", (request, response) -> {
                            response.setContentType(HTML);
                            response.addCookie(new Cookie("tea", "oolong"));
                            Chunks.page(response, false);
                            response.addHeader("Set-Cookie", "late=yes");
                        })
                        .remembered(),
                Probe.untouched("cookie with plain text", (request, response) -> {
                            response.setContentType("text/plain");
                            response.getWriter().print("tea");
                        })
                        .remembered(),
                Probe.untouched("cookie with no body", (request, response) -> response.setStatus(204))
                        .remembered());
    }

    private static Probe words(String name, String words) {
        return Probe.edited(name, (request, response) -> {
            response.setHeader(CACHE_CONTROL, words);
            response.setContentType(HTML);
            Chunks.page(response, false);
        });
    }

    private static Probe shared(String name, Probe.Body body) {
        return Probe.untouched(name, body).notRemembered();
    }

    private static Probe.Body saying(String header, String words) {
        return (request, response) -> {
            response.setContentType(HTML);
            response.setHeader(header, words);
            Chunks.page(response, false);
        };
    }
}
