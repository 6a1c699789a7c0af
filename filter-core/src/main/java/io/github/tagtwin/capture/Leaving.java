package io.github.tagtwin.capture;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What is known of a visitor who wants nothing to be known. Thread-safe. */
public final class Leaving {
    private final Origins origins;
    private final CookieWriter cookies = new CookieWriter();

    /** Leaving as the settings want it. */
    public Leaving(Settings settings) {
        this.origins = new Origins(settings.requests().trustedProxies());
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
        return names.isEmpty() ? List.of() : deletions(names, isSecure(request));
    }

    private List<String> deletions(List<String> names, boolean secure) {
        return names.stream().map(name -> cookies.deleted(name, secure)).collect(Collectors.toUnmodifiableList());
    }

    /** Whether the browser's connection is secure. */
    public boolean isSecure(HttpServletRequest request) {
        return origins.of(request).isSecure(request.isSecure());
    }

    // The visitor's answer stays.
    private static boolean isOurs(String name) {
        return name.equals(ClickCookie.NAME)
                || name.equals(LotReader.COOKIE)
                || NextPages.NAME.matcher(name).matches();
    }
}
