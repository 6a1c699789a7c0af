package io.github.tagtwin.capture;

import io.github.tagtwin.settings.AddressRanges;
import io.github.tagtwin.settings.IpAddress;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells visits of people from requests that only look like one.
 *
 * <p>Thread-safe.
 */
public final class Audience {
    private static final Set<String> PAGE_DESTINATIONS =
            Set.of("document", "iframe", "frame", "fencedframe", "embed", "object");

    private final PathPatterns excludedPaths;
    private final AddressRanges excludedAddresses;
    private final Origins origins;
    private final UserAgents agents;

    /** An audience as the settings want it. */
    public Audience(Settings settings) {
        this.excludedPaths = new PathPatterns(settings.requests().excludedPaths());
        this.excludedAddresses = settings.requests().excludedAddresses();
        this.origins = new Origins(settings.requests().trustedProxies());
        this.agents = UserAgents.known().and(settings.requests().robots());
    }

    /** Why the shop wants nothing to be done about a request. */
    public Optional<NonVisit> excluded(HttpServletRequest request) {
        if (!excludedPaths.isEmpty() && excludedPaths.match(RequestPath.inApplication(request))) {
            return Optional.of(NonVisit.EXCLUDED_PATH);
        }
        Optional<IpAddress> staff = excludedAddresses.isEmpty()
                ? Optional.empty()
                : origins.of(request).client().filter(excludedAddresses::contain);
        return staff.map(address -> NonVisit.EXCLUDED_ADDRESS);
    }

    /** Why an answered request was no visit. */
    public Optional<NonVisit> nonVisit(HttpServletRequest request, int status) {
        Optional<NonVisit> reason = Optional.ofNullable(byRequest(request));
        return reason.or(() -> byStatus(status)).or(() -> agents.nonVisit(request.getHeader("User-Agent")));
    }

    private static @Nullable NonVisit byRequest(HttpServletRequest request) {
        if (isFetched(request) || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))) {
            return NonVisit.FETCHED;
        }
        return request.getMethod().equals("HEAD") ? NonVisit.HEAD : ahead(request);
    }

    private static @Nullable NonVisit ahead(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Purpose") + " " + request.getHeader("Purpose") + " "
                + request.getHeader("X-Purpose") + " " + request.getHeader("X-Moz");
        String stated = purpose.toLowerCase(Locale.ROOT);
        if (stated.contains("prerender")) {
            return NonVisit.PRERENDER;
        }
        return stated.contains("prefetch") || stated.contains("preview") ? NonVisit.PREFETCH : null;
    }

    private static Optional<NonVisit> byStatus(int status) {
        if (status >= 400) {
            return Optional.of(NonVisit.ERROR);
        }
        return status >= 300 ? Optional.of(NonVisit.REDIRECT) : Optional.empty();
    }

    /** Whether a browser says that it wants the answer for something else than a page: a script, an image. */
    public static boolean isFetched(HttpServletRequest request) {
        String destination = request.getHeader("Sec-Fetch-Dest");
        return destination != null && !PAGE_DESTINATIONS.contains(destination.toLowerCase(Locale.ROOT));
    }
}
