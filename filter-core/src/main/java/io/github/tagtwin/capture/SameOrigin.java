package io.github.tagtwin.capture;

import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page of the shop's own sends a request. Browsers say so, and no page can make them lie; a program can.
 *
 * <p>Thread-safe.
 */
public final class SameOrigin {
    private final Origins origins;

    /** A check as the settings want it. */
    public SameOrigin(Settings settings) {
        this.origins = new Origins(settings.requests().trustedProxies());
    }

    /** By {@code Sec-Fetch-Site} where the browser writes it, which is over HTTPS alone; else by {@code Origin}. */
    public boolean sends(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null ? isOwn(request.getHeader("Origin"), request) : site.equals("same-origin");
    }

    // A proxy that nobody has named may have taken the encryption off, so schemes may differ.
    private boolean isOwn(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        String own = origins.of(request).visible(request.getRequestURL().toString());
        return host(origin).equals(host(own)) && !host(own).isEmpty();
    }

    private static String host(String address) {
        int start = address.indexOf("://") + 3;
        int path = start < 3 ? -1 : address.indexOf('/', start);
        String host = start < 3 ? "" : address.substring(start, path < 0 ? address.length() : path);
        return host.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}
