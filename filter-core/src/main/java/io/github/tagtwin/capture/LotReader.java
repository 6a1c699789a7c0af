package io.github.tagtwin.capture;

import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;

/**
 * Finds a visitor's lot: in our own cookie, else by LINE Tag's browser id, else by drawing one. The cookie comes first,
 * since LINE Tag's is written while the first page is read already.
 *
 * <p>Thread-safe as far as its source of random numbers is.
 */
public final class LotReader {
    static final String COOKIE = "tagtwin_lot";

    private static final int LOTS = 100;
    private static final Pattern LOT = Pattern.compile("\\d{1,2}");
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final Origins origins;
    private final CookieWriter cookies;
    private final Clock clock;
    private final IntUnaryOperator random;

    /**
     * A reader as the settings want it.
     *
     * @param random a number from 0 to below the one given
     */
    public LotReader(Settings settings, Clock clock, IntUnaryOperator random) {
        this.origins = new Origins(settings.requests().trustedProxies());
        this.cookies = CookieWriter.of(settings);
        this.clock = clock;
        this.random = random;
    }

    public Lot read(HttpServletRequest request) {
        RequestCookies brought = RequestCookies.of(request);
        Optional<Lot> known = brought.value(COOKIE::equals, LOT.asMatchPredicate())
                .map(Integer::valueOf)
                .or(() -> brought.browserId().map(LotReader::number))
                .map(Lot::known);
        return known.orElseGet(
                () -> drawn(random.applyAsInt(LOTS), origins.of(request).isSecure()));
    }

    private Lot drawn(int number, boolean secure) {
        return Lot.drawn(number, cookies.kept(COOKIE, Integer.toString(number), LIFETIME, clock.instant(), secure));
    }

    // A text's own hash, with its bits well mixed: close texts would have close hashes.
    private static int number(String browserId) {
        int hash = browserId.hashCode();
        hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
        return Math.floorMod(hash ^ (hash >>> 16), LOTS);
    }
}
