package io.github.tagtwin.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Remembers what a visitor has answered the shop, where the shop has told us so. */
public final class ConsentCookie {
    static final String NAME = "tagtwin_consent";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final Duration LIFETIME = Duration.ofDays(180);

    private ConsentCookie() {}

    /** The answer, where there is one. */
    public static Optional<Boolean> read(HttpServletRequest request) {
        return RequestCookies.of(request)
                .value(NAME::equals, Set.of(YES, NO)::contains)
                .map(YES::equals);
    }

    /** The {@code Set-Cookie} header's value that remembers an answer for 180 days. */
    static String header(CookieWriter cookies, boolean agreed, Instant now, boolean secure) {
        return cookies.kept(NAME, agreed ? YES : NO, LIFETIME, now, secure);
    }
}
