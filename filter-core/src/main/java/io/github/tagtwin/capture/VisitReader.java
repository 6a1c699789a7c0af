package io.github.tagtwin.capture;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.event.WebFields;
import io.github.tagtwin.settings.IpAddress;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a visit from a request: the click id from the landing page's {@code ldtag_cl} or from our cookie, the browser id
 * from LINE Tag's {@code __lt__cid}. What is malformed is ignored, and never echoed.
 *
 * <p>Thread-safe.
 */
public final class VisitReader {
    private static final String CLICK_PARAMETER = "ldtag_cl";

    private final ClickCookie clickCookie;
    private final BrowserIds browserIds;
    private final Origins origins;
    private final Redaction redaction;
    private final Set<String> userFields;
    private final Sites sites;
    private final Clock clock;

    /** A reader as the settings want it. */
    public VisitReader(Settings settings, Clock clock) {
        this.clickCookie = new ClickCookie(settings);
        this.browserIds = new BrowserIds(settings);
        this.origins = new Origins(settings.requests().trustedProxies());
        this.redaction = new Redaction(settings.requests().keptParameters());
        this.userFields = settings.visitor().userFields();
        this.sites = new Sites(settings);
        this.clock = clock;
    }

    public Visit read(HttpServletRequest request) {
        RequestCookies cookies = RequestCookies.of(request);
        Optional<String> landed =
                QueryString.value(request.getQueryString(), CLICK_PARAMETER).filter(UserField.CLICK_ID::accepts);
        Optional<String> remembered = cookies.value(ClickCookie.NAME::equals, UserField.CLICK_ID::accepts);
        Optional<String> browserId = browserIds.of(cookies);
        UserFields user = UserFields.none()
                .with(UserField.CLICK_ID, landed.or(() -> remembered))
                .with(UserField.BROWSER_ID, browserId)
                .only(userFields);
        Origin origin = origins.of(request);
        String host = origin.host(request.getRequestURL().toString());
        boolean isNew = landed.isPresent()
                && !landed.equals(remembered)
                && user.get(UserField.CLICK_ID).isPresent();
        boolean secure = origin.isSecure();
        List<String> written = new ArrayList<>(browserIds.written(cookies, browserId, host, clock.instant(), secure));
        if (isNew) {
            written.add(clickCookie.header(landed.get(), clock.instant(), secure));
        }
        return new Visit(RequestPath.of(request), user, web(request, origin), origin, written, sites.of(request, host));
    }

    private WebFields web(HttpServletRequest request, Origin origin) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String referrer = request.getHeader("Referer");
        return WebFields.none()
                .with(
                        WebField.URL,
                        redaction.of(origin.visible(request.getRequestURL().toString()) + query))
                .with(WebField.REFERRER, referrer == null ? null : redaction.of(referrer))
                .with(WebField.USER_AGENT, request.getHeader("User-Agent"))
                .with(WebField.IP_ADDRESS, origin.client().map(IpAddress::text).orElse(null));
    }
}
