package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells, before anything is answered, which requests may be answered by a page. */
final class PageRequests {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Set<String> staticExtensions = new HashSet<>();

    PageRequests(Set<String> extensions) {
        extensions.forEach(extension -> staticExtensions.add(extension.toLowerCase(Locale.ROOT)));
    }

    /** Whether the request asks for a file that is the same for everybody. */
    boolean asksForFile(HttpServletRequest request) {
        return isReading(request) && isStatic(RequestPath.of(request));
    }

    /** Whether the request asks for something, and changes nothing. */
    static boolean isReading(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private boolean isStatic(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/')
                && staticExtensions.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Whether the answer may be a page: not what a script, an image or a web socket asks for. An upgrade to HTTP/2 is an
     * offer beside an ordinary request, which a server may answer with a page.
     */
    boolean asksForPage(HttpServletRequest request) {
        return !"websocket".equalsIgnoreCase(request.getHeader("Upgrade")) && !Audience.isFetched(request);
    }
}
