package io.github.tagtwin.capture;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.event.WebFields;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a visit from a request: the click id from the landing page's {@code ldtag_cl} or from our cookie, the browser id
 * from LINE Tag's {@code __lt__cid}. What is malformed is ignored, and never echoed.
 *
 * <p>Thread-safe.
 */
public final class VisitReader {
    private static final String CLICK_PARAMETER = "ldtag_cl";

    private final ClickCookie clickCookie;
    private final Clock clock;

    /**
     * A reader.
     *
     * @param clickWindow how long a click is remembered: 1 to 180 days
     */
    public VisitReader(Duration clickWindow, Clock clock) {
        this.clickCookie = new ClickCookie(clickWindow);
        this.clock = clock;
    }

    public Visit read(HttpServletRequest request) {
        RequestCookies cookies = RequestCookies.of(request);
        Optional<String> landed =
                QueryString.value(request.getQueryString(), CLICK_PARAMETER).filter(UserField.CLICK_ID::accepts);
        Optional<String> remembered = cookies.value(ClickCookie.NAME::equals, UserField.CLICK_ID::accepts);
        UserFields user = UserFields.none()
                .with(UserField.CLICK_ID, landed.or(() -> remembered))
                .with(UserField.BROWSER_ID, cookies.browserId());
        boolean isNew = landed.isPresent() && !landed.equals(remembered);
        return new Visit(
                RequestPath.of(request), user, web(request), isNew ? clickCookie(landed.get(), request) : null);
    }

    private String clickCookie(String clickId, HttpServletRequest request) {
        return clickCookie.header(clickId, clock.instant(), request.isSecure());
    }

    private static WebFields web(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return WebFields.none()
                .with(
                        WebField.URL,
                        RequestPath.withoutParameters(request.getRequestURL().toString()) + query)
                .with(WebField.REFERRER, request.getHeader("Referer"))
                .with(WebField.USER_AGENT, request.getHeader("User-Agent"))
                .with(WebField.IP_ADDRESS, plain(request.getRemoteAddr()));
    }

    // As containers tell it: with a zone, in brackets, or not at all where the peer has no address.
    private static @Nullable String plain(@Nullable String address) {
        return address == null ? null : address.replaceAll("^\\[|%.*$|]$", "");
    }
}
