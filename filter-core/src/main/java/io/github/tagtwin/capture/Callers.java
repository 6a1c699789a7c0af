package io.github.tagtwin.capture;

import io.github.tagtwin.settings.IpAddress;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Tells the address of who asks, as sure as a right may hang on it: nothing that a stranger could have written counts.
 *
 * <p>Thread-safe.
 */
public final class Callers {
    private static final List<String> BY_WAY_OF =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final Settings settings;
    private final Origins origins;

    /** As the settings trust proxies. */
    public Callers(Settings settings) {
        this.settings = settings;
        this.origins = new Origins(settings.requests().trustedProxies());
    }

    /** The address; empty where a proxy stands between whom nobody has named, so that it may be anybody's. */
    public Optional<IpAddress> address(HttpServletRequest request) {
        boolean doubtful = isByWayOfProxy(request) && !isTrusted(request);
        return doubtful ? Optional.empty() : origins.of(request).client();
    }

    private boolean isTrusted(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return peer != null
                && Node.address(peer)
                        .filter(settings.requests().trustedProxies()::contain)
                        .isPresent();
    }

    /** Whether a proxy tells that it stands between. */
    public boolean isByWayOfProxy(HttpServletRequest request) {
        return BY_WAY_OF.stream().anyMatch(header -> request.getHeader(header) != null);
    }

    /** Whether the browser's connection is secure. */
    public boolean isSecure(HttpServletRequest request) {
        return origins.of(request).isSecure();
    }
}
