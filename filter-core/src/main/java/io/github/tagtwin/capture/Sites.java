package io.github.tagtwin.capture;

import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells of which site a request is, and so to which LINE Tag its events go. Of several that fit, the one that names more of
 * the request: path and host, path, host; then the first by name. Thread-safe.
 */
public final class Sites {
    private final List<Site> named;
    private final Site otherwise;
    private final Origins origins;

    /** The sites of an application, as the settings tell them. */
    public Sites(Settings settings) {
        this.named = settings.sites().stream()
                .map(Site::of)
                .sorted(Comparator.comparing(Site::closeness).reversed())
                .collect(Collectors.toUnmodifiableList());
        this.otherwise = Site.ofAll(settings.line());
        this.origins = new Origins(settings.requests().trustedProxies());
    }

    /** The site that a request is of. */
    public Site of(HttpServletRequest request) {
        return named.isEmpty()
                ? otherwise
                : of(request, origins.of(request).host(request.getRequestURL().toString()));
    }

    /** The site that a request is of which the browser sends to this host. */
    Site of(HttpServletRequest request, String host) {
        String path = RequestPath.inApplication(request);
        return named.stream().filter(site -> site.has(host, path)).findFirst().orElse(otherwise);
    }
}
