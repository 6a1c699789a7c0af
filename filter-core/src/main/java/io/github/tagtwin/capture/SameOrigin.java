package io.github.tagtwin.capture;

import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page of the shop's own sends a request. Browsers say so, and no page can make them lie; a program can.
 *
 * <p>Thread-safe.
 */
public final class SameOrigin {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://([^/]+?)(?::80|:443)?(?:/.*)?");

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

    // Without the ports that go without saying; empty where it is no web address.
    private static String host(String address) {
        Matcher web = ADDRESS.matcher(address);
        return web.matches() ? web.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
