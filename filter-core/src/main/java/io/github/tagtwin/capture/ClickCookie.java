package io.github.tagtwin.capture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Remembers a click from the landing page to the purchase: LINE Tag isn't known to. First-party, set by the server,
 * invisible to scripts.
 */
final class ClickCookie {
    static final String NAME = "tagtwin_click";

    private final Duration lifetime;

    /**
     * A cookie's making.
     *
     * @param lifetime 1 to 180 days
     */
    ClickCookie(Duration lifetime) {
        this.lifetime = lifetime;
    }

    /** The {@code Set-Cookie} header's value for a click id, which has no letter that a cookie couldn't hold. */
    String header(String clickId, Instant now, boolean secure) {
        String expires =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(lifetime).atOffset(ZoneOffset.UTC));
        return NAME + "=" + clickId + "; Max-Age=" + lifetime.toSeconds() + "; Expires=" + expires
                + "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
