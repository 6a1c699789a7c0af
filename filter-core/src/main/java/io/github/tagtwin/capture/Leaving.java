package io.github.tagtwin.capture;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of a visitor who wants nothing to be known. Thread-safe. */
public final class Leaving {
    private final Origins origins;
    private final CookieWriter cookies;
    private final BrowserIds browserIds;

    /** Leaving as the settings want it. */
    public Leaving(Settings settings) {
        this.origins = new Origins(settings.requests().trustedProxies());
        this.cookies = CookieWriter.of(settings);
        this.browserIds = new BrowserIds(settings);
    }

    /** By what the visitor's browser may be known in events. */
    public UserFields person(HttpServletRequest request) {
        RequestCookies brought = RequestCookies.of(request);
        return UserFields.none()
                .with(UserField.CLICK_ID, brought.value(ClickCookie.NAME::equals, UserField.CLICK_ID::accepts))
                .with(UserField.BROWSER_ID, brought.browserId());
    }

    /** The {@code Set-Cookie} headers' values that end our cookies, as many as the browser has. */
    public List<String> deletions(HttpServletRequest request) {
        Cookie[] brought = request.getCookies();
        if (brought == null) {
            return List.of();
        }
        List<String> names = Arrays.stream(brought)
                .map(Cookie::getName)
                .filter(Leaving::isOurs)
                .distinct()
                .collect(Collectors.toList());
        Origin origin = origins.of(request);
        boolean secure = origin.isSecure();
        String host = origin.host(request.getRequestURL().toString());
        return Stream.concat(
                        names.stream().map(name -> cookies.deleted(name, secure)),
                        browserIds.deleted(RequestCookies.of(request), host, secure).stream())
                .collect(Collectors.toUnmodifiableList());
    }

    /** The {@code Set-Cookie} header's value that remembers an answer for 180 days. */
    public String answered(HttpServletRequest request, boolean agreed, Instant now) {
        return ConsentCookie.header(cookies, agreed, now, origins.of(request).isSecure());
    }

    // The visitor's answer stays.
    private static boolean isOurs(String name) {
        return name.equals(ClickCookie.NAME)
                || name.equals(LotReader.COOKIE)
                || name.equals(BrowserIds.WRITTEN)
                || NextPages.NAME.matcher(name).matches();
    }
}
