package io.github.tagtwin.capture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes our cookies as values of {@code Set-Cookie}: first-party, for every path, invisible to scripts. Immutable.
 */
final class CookieWriter {
    private static final String FOR_US = "; Path=/; HttpOnly; SameSite=Lax";

    /**
     * A cookie that is kept.
     *
     * @param value nothing that a cookie couldn't hold
     * @param secure whether the browser's connection is
     */
    String kept(String name, String value, Duration lifetime, Instant now, boolean secure) {
        String expires =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(lifetime).atOffset(ZoneOffset.UTC));
        return name + "=" + value + "; Max-Age=" + lifetime.toSeconds() + "; Expires=" + expires + FOR_US
                + secured(secure);
    }

    /** The end of a cookie. */
    String deleted(String name, boolean secure) {
        return name + "=; Max-Age=0; Expires=Thu, 1 Jan 1970 00:00:00 GMT" + FOR_US + secured(secure);
    }

    private static String secured(boolean secure) {
        return secure ? "; Secure" : "";
    }
}
