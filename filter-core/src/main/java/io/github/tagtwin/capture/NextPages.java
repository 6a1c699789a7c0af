package io.github.tagtwin.capture;

import io.github.tagtwin.event.Seal;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Knows the page again that a redirect has led to, by a signed cookie whose name is that page's. No session is needed, and
 * any node, or the next start, can read it; two tabs don't meet. Kept for a day, so that a reload or the way back shows
 * the same key.
 *
 * <p>Thread-safe.
 */
public final class NextPages {
    static final Pattern NAME = Pattern.compile("tagtwin_next_[A-Za-z0-9_-]{10}");

    private static final String PREFIX = "tagtwin_next_";
    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final int MOST = 5;
    private static final int MARK = 10;
    private static final int LONGEST = 2048;
    private static final Set<String> FROM_ELSEWHERE = Set.of("cross-site", "same-site");
    private static final String HERE = "h";
    private static final String ELSEWHERE = "e";

    private final Seal seal;
    private final CookieWriter cookies;
    private final Clock clock;

    /** Next pages as the settings want them. */
    public NextPages(Settings settings, Clock clock) {
        this.seal = Seal.of(settings.keys().keySecret(), "next page 1");
        this.cookies = CookieWriter.of(settings);
        this.clock = clock;
    }

    /** What comes along with a request; nothing for almost all. */
    public Optional<Arrival> arrival(HttpServletRequest request) {
        List<Cookie> brought = brought(request);
        if (brought.isEmpty()) {
            return Optional.empty();
        }
        String name = name(PageAddress.of(request));
        Optional<Arrival> named = brought.stream()
                .filter(cookie -> cookie.getName().equals(name))
                .flatMap(cookie -> read(cookie).stream())
                .findFirst()
                .map(read -> new Arrival(read.handover, name, name));
        return named.or(() -> comesFromElsewhere(request) ? fromElsewhere(brought, name) : Optional.empty());
    }

    private Optional<Arrival> fromElsewhere(List<Cookie> brought, String name) {
        return brought.stream()
                .flatMap(cookie -> read(cookie).stream())
                .filter(read -> read.elsewhere)
                .max(Comparator.comparing(read -> read.until))
                .map(read -> new Arrival(read.handover, read.name, name));
    }

    // A browser tells whether a navigation began on another site; an older one sends that site's address at least.
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String referrer = request.getHeader("Referer");
        if (site != null || referrer == null) {
            return site != null && FROM_ELSEWHERE.contains(site);
        }
        try {
            String host = URI.create(referrer).getHost();
            return host != null && !host.equalsIgnoreCase(request.getServerName());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /**
     * A redirect; nothing where the page that it leads to can't be told.
     *
     * @param location as the shop gives it
     * @param visit of the request that is redirected
     */
    public Optional<Departure> departure(HttpServletRequest request, String location, Visit visit) {
        return PageAddress.redirected(request, location, visit.origin())
                .map(address -> new Departure(handover -> departing(request, address, visit, handover)));
    }

    private List<String> departing(HttpServletRequest request, PageAddress address, Visit visit, Handover handover) {
        String name = name(address);
        return Stream.concat(
                        surplus(request, name).map(other -> cookies.deleted(other, visit.isSecure())),
                        Stream.of(written(name, handover, address.isElsewhere(), visit.isSecure())))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The cookies that let a reload of the page repeat its key, and nothing else. */
    public List<String> shown(Arrival arrival, Visit visit) {
        boolean told = arrival.handover().conversions().isEmpty() && arrival.isExpected();
        return told
                ? List.of()
                : Stream.concat(
                                left(arrival, visit).stream(),
                                Stream.of(written(
                                        arrival.pageName(), arrival.handover().shown(), false, visit.isSecure())))
                        .collect(Collectors.toUnmodifiableList());
    }

    /** The cookies by which what was brought from elsewhere isn't brought once more. */
    public List<String> left(Arrival arrival, Visit visit) {
        return arrival.isExpected() ? List.of() : List.of(cookies.deleted(arrival.cookieName(), visit.isSecure()));
    }

    private String written(String name, Handover handover, boolean elsewhere, boolean secure) {
        Instant now = clock.instant();
        String text = name + "." + now.plus(LIFETIME).getEpochSecond() + "." + (elsewhere ? ELSEWHERE : HERE) + "."
                + handover.text();
        return cookies.kept(name, seal.sealed(text), LIFETIME, now, secure);
    }

    // Who orders again and again gets no endless row of cookies.
    private Stream<String> surplus(HttpServletRequest request, String kept) {
        List<Read> others = brought(request).stream()
                .flatMap(cookie -> read(cookie).stream())
                .filter(read -> !read.name.equals(kept))
                .sorted(Comparator.comparing(read -> read.until))
                .collect(Collectors.toList());
        return others.stream().limit(Math.max(0, others.size() - MOST + 1)).map(read -> read.name);
    }

    private static List<Cookie> brought(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        return all == null
                ? List.of()
                : Arrays.stream(all)
                        .filter(cookie -> NAME.matcher(cookie.getName()).matches())
                        .collect(Collectors.toList());
    }

    private Optional<Read> read(Cookie cookie) {
        @Nullable String value = cookie.getValue();
        return value == null || value.length() > LONGEST
                ? Optional.empty()
                : seal.opened(value)
                        .flatMap(text -> Read.of(cookie.getName(), text))
                        .filter(this::isYoung);
    }

    private boolean isYoung(Read read) {
        return clock.instant().getEpochSecond() < read.until;
    }

    private String name(PageAddress address) {
        return PREFIX + seal.mark(address.text()).substring(0, MARK);
    }

    /** What one cookie says. */
    private static final class Read {
        private static final int PARTS = 4;

        private final String name;
        private final long until;
        private final boolean elsewhere;
        private final Handover handover;

        private Read(String name, long until, boolean elsewhere, Handover handover) {
            this.name = name;
            this.until = until;
            this.elsewhere = elsewhere;
            this.handover = handover;
        }

        // It has passed the seal, so it is as we wrote it.
        static Optional<Read> of(String name, String text) {
            String[] parts = text.split("\\.", PARTS);
            return parts.length == PARTS && parts[0].equals(name)
                    ? Handover.parsed(parts[PARTS - 1])
                            .map(handover ->
                                    new Read(name, Long.parseLong(parts[1]), parts[2].equals(ELSEWHERE), handover))
                    : Optional.empty();
        }
    }
}
