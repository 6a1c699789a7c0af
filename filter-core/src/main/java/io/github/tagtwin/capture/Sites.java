package io.github.tagtwin.capture;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** Where the events of a request go; nothing where nobody wants them. */
    public Optional<Lane> lane(HttpServletRequest request) {
        return site(request).lane();
    }

    /** The LINE Tag ID of a request's page; empty where there is none. */
    public String lineTagId(HttpServletRequest request) {
        return site(request).lineTagId();
    }

    private Site site(HttpServletRequest request) {
        return named.isEmpty() ? otherwise : named(request);
    }

    private Site named(HttpServletRequest request) {
        String host = origins.of(request).host(request.getRequestURL().toString());
        String path = RequestPath.inApplication(request);
        return named.stream().filter(site -> site.has(host, path)).findFirst().orElse(otherwise);
    }
}
