package io.github.tagtwin.capture;

import io.github.tagtwin.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Writes cookies as values of {@code Set-Cookie}: first-party, for every path, of one host or of all hosts of a domain.
 * Immutable.
 */
final class CookieWriter {
    private static final String HIDDEN = "; HttpOnly";
    private static final String END = "; Max-Age=0; Expires=Thu, 1 Jan 1970 00:00:00 GMT";

    private final String domain;

    private CookieWriter(String domain) {
        this.domain = domain;
    }

    /** A writer of cookies as the settings want them. */
    static CookieWriter of(Settings settings) {
        return under(settings.cookies().domain());
    }

    /** A writer of cookies that all hosts of a domain share; empty for the one host. */
    static CookieWriter under(String domain) {
        return new CookieWriter(domain.isEmpty() ? "" : "; Domain=" + domain);
    }

    /**
     * A cookie that is kept, and that scripts don't see.
     *
     * @param value nothing that a cookie couldn't hold
     * @param secure whether the browser's connection is
     */
    String kept(String name, String value, Duration lifetime, Instant now, boolean secure) {
        return name + "=" + value + lasting(lifetime, now) + placed(HIDDEN, secure);
    }

    /** A cookie that is kept, and that scripts see, too. */
    String shown(String name, String value, Duration lifetime, Instant now, boolean secure) {
        return name + "=" + value + lasting(lifetime, now) + placed("", secure);
    }

    /** The end of a cookie. */
    String deleted(String name, boolean secure) {
        return name + "=" + END + placed(HIDDEN, secure);
    }

    private static String lasting(Duration lifetime, Instant now) {
        String expires =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(now.plus(lifetime).atOffset(ZoneOffset.UTC));
        return "; Max-Age=" + lifetime.toSeconds() + "; Expires=" + expires;
    }

    private String placed(String hidden, boolean secure) {
        return "; Path=/" + domain + hidden + "; SameSite=Lax" + (secure ? "; Secure" : "");
    }
}
