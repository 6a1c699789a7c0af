package io.github.tagtwin.capture;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.settings.BrowserIdCookie;
import io.github.tagtwin.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes LINE Tag's {@code __lt__cid} once more, where the shop wants it: what a script has written is forgotten by some
 * browsers after 7 days, and what the shop's own server writes isn't. At most once a day, which a cookie of ours remembers,
 * since a browser doesn't tell how long it will keep one.
 *
 * <p>A cookie that several hosts share says by its name which domain it is of, {@code __lt__cid.} and 8 digits: the domain's
 * FNV-1a hash. Immutable.
 */
final class BrowserIds {
    static final String WRITTEN = "tagtwin_cid";

    /** Browsers keep no cookie longer. */
    private static final Duration LIFETIME = Duration.ofDays(400);

    private static final Duration INTERVAL = Duration.ofDays(1);
    private static final String YES = "1";
    private static final int FNV_BASIS = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final BrowserIdCookie wanted;
    private final CookieWriter cookies;

    BrowserIds(Settings settings) {
        boolean sent = settings.visitor().userFields().contains(UserField.BROWSER_ID.lineName());
        this.wanted = sent ? settings.cookies().browserId() : BrowserIdCookie.READ;
        this.cookies = CookieWriter.of(settings);
    }

    /** A browser's id: the one it brings, else a new one where the shop wants that. */
    Optional<String> of(RequestCookies brought) {
        return brought.browserId()
                .or(() -> wanted == BrowserIdCookie.ISSUE
                        ? Optional.of(UUID.randomUUID().toString())
                        : Optional.empty());
    }

    /**
     * The cookies that go back to the browser; none for almost all requests.
     *
     * @param id what {@link #of} has told
     * @param host that the browser asks
     */
    List<String> written(RequestCookies brought, Optional<String> id, String host, Instant now, boolean secure) {
        Map<String, String> known = brought.browserIds();
        boolean isNew = known.isEmpty() && id.isPresent();
        if (wanted == BrowserIdCookie.READ || (known.isEmpty() && !isNew) || (!isNew && isWritten(brought))) {
            return List.of();
        }
        Map<String, String> ids = isNew ? Map.of(RequestCookies.BROWSER_ID, id.get()) : known;
        List<String> written = new ArrayList<>();
        ids.forEach((name, value) ->
                writer(name, host).ifPresent(writer -> written.add(writer.shown(name, value, LIFETIME, now, secure))));
        written.add(cookies.kept(WRITTEN, YES, INTERVAL, now, secure));
        return written;
    }

    private static boolean isWritten(RequestCookies brought) {
        return brought.value(WRITTEN::equals, YES::equals).isPresent();
    }

    /** The ends of those that may have been written by us. */
    List<String> deleted(RequestCookies brought, String host, boolean secure) {
        return wanted == BrowserIdCookie.READ
                ? List.of()
                : brought.browserIds().keySet().stream()
                        .flatMap(name -> writer(name, host).stream().map(writer -> writer.deleted(name, secure)))
                        .collect(Collectors.toUnmodifiableList());
    }

    // Nothing for a domain that the host isn't of: such a cookie would only be one more.
    private Optional<CookieWriter> writer(String name, String host) {
        if (name.equals(RequestCookies.BROWSER_ID)) {
            return Optional.of(cookies);
        }
        String hash = name.substring(name.length() - 8);
        return Stream.iterate(host, domain -> domain.contains("."), domain -> domain.substring(domain.indexOf('.') + 1))
                .filter(domain -> hash.equals(hash(domain)))
                .findFirst()
                .map(CookieWriter::under);
    }

    private static String hash(String domain) {
        int hash = FNV_BASIS;
        for (byte each : domain.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * FNV_PRIME;
        }
        return String.format("%08x", hash);
    }
}
