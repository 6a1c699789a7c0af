package io.github.tagtwin.capture;

import io.github.tagtwin.settings.Settings;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers a click from the landing page to the purchase: LINE Tag isn't known to. First-party, set by the server,
 * invisible to scripts.
 */
final class ClickCookie {
    static final String NAME = "tagtwin_click";

    private final CookieWriter cookies;
    private final Duration lifetime;

    /** A cookie's making, as the settings want it. */
    ClickCookie(Settings settings) {
        this.cookies = CookieWriter.of(settings);
        this.lifetime = settings.visitor().clickWindow();
    }

    /** The {@code Set-Cookie} header's value for a click id, which has no letter that a cookie couldn't hold. */
    String header(String clickId, Instant now, boolean secure) {
        return cookies.kept(NAME, clickId, lifetime, now, secure);
    }
}
