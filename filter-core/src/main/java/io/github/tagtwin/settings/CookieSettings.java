package io.github.tagtwin.settings;

import java.util.List;

/** How cookies are written. Immutable. */
public final class CookieSettings {
    // Browsers drop cookies of domains under which anybody may have a name.
    private static final String SHARED = "(?:com|net|org|edu|gov|mil|idv|game|ebiz|club)\\.tw"
            + "|(?:ac|ad|co|ed|go|gr|lg|ne|or)\\.jp|(?:ac|co|go|in|mi|net|or)\\.th";

    static final Setting<String> DOMAIN = Setting.text(
            "cookie-domain",
            "(?!(?:" + SHARED + ")$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,9}[a-z][a-z0-9-]{1,62}",
            "a domain of the shop's own, such as shop.com.tw; none that others share, such as com.tw, co.jp or co.th");
    static final Setting<BrowserIdCookie> BROWSER_ID = Setting.choice("browser-id-cookie", BrowserIdCookie.READ);

    static final List<Setting<?>> ALL = List.of(DOMAIN, BROWSER_ID);

    private final Values values;

    CookieSettings(Values values) {
        this.values = values;
    }

    /** The domain whose hosts share the cookies; empty where each host has its own. */
    public String domain() {
        return values.get(DOMAIN);
    }

    /** What becomes of {@code __lt__cid}. */
    public BrowserIdCookie browserId() {
        return values.get(BROWSER_ID);
    }
}
