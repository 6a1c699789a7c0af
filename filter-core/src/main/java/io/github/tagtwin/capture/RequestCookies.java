package io.github.tagtwin.capture;

import io.github.tagtwin.event.UserField;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cookies that a browser brings along. What is malformed among them isn't there. Immutable. */
final class RequestCookies {
    static final String BROWSER_ID = "__lt__cid";

    private static final Pattern SHARED_BROWSER_ID = Pattern.compile(BROWSER_ID + "\\.[0-9a-f]{8}");
    private static final Cookie[] NONE = {};

    private final Cookie[] cookies;

    private RequestCookies(Cookie[] cookies) {
        this.cookies = cookies;
    }

    static RequestCookies of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return new RequestCookies(cookies == null ? NONE : cookies);
    }

    /** The first value of such a name that can be. */
    Optional<String> value(Predicate<String> name, Predicate<String> possible) {
        return Arrays.stream(cookies)
                .filter(cookie -> name.test(cookie.getName()))
                .map(Cookie::getValue)
                .filter(value -> value != null && possible.test(value))
                .findFirst();
    }

    /** All of LINE Tag's ids of the browser, by the names of their cookies: the host's own comes first. */
    Map<String, String> browserIds() {
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(BROWSER_ID)
                        || SHARED_BROWSER_ID.matcher(cookie.getName()).matches())
                .filter(cookie -> cookie.getValue() != null && UserField.BROWSER_ID.accepts(cookie.getValue()))
                .collect(Collectors.toMap(Cookie::getName, Cookie::getValue, (first, second) -> first, TreeMap::new));
    }

    /** LINE Tag's own id of the browser, which may stand under the name of a domain that several shops share. */
    Optional<String> browserId() {
        return browserIds().values().stream().findFirst();
    }
}
