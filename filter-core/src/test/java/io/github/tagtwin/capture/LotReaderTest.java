package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LotReaderTest {
    private static final String BROWSER_ID = "__lt__cid=3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    private int drawn = 42;

    @Test
    void drawsALotAndRemembersItInACookieThatScriptsCannotSee() {
        Lot lot = read();

        assertThat(lot.cookie())
                .contains(
                        "tagtwin_lot=42; Max-Age=7776000; Expires=Fri, 19 Feb 2027 10:00:00 GMT; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(lot.isWithin(42)).isFalse();
        assertThat(lot.isWithin(43)).isTrue();
    }

    @Test
    void takesTheRememberedLotWhateverLineTagHasWrittenSince() {
        Lot lot = read(BROWSER_ID, "tagtwin_lot=7");

        assertThat(lot.cookie()).isEmpty();
        assertThat(lot.isWithin(7)).isFalse();
        assertThat(lot.isWithin(8)).isTrue();
    }

    @Test
    void needsNoCookieWhereLineTagHasWrittenOne() {
        int first = number(read(BROWSER_ID));
        drawn = 99;

        assertThat(read(BROWSER_ID).cookie()).isEmpty();
        assertThat(number(read(BROWSER_ID))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tagtwin_lot=100", "tagtwin_lot=-1", "tagtwin_lot=", "tagtwin_lot=a", "__lt__cid=me"})
    void drawsAnewWhatCannotBeALot(String cookie) {
        assertThat(number(read(cookie))).isEqualTo(42);
    }

    @Test
    void spreadsBrowsersEvenly() {
        long within = IntStream.range(0, 10_000)
                .mapToObj(id -> "__lt__cid=" + new UUID(0, id))
                .filter(cookie -> read(cookie).isWithin(20))
                .count();

        assertThat(within).isBetween(1_800L, 2_200L);
    }

    @Test
    void letsNobodyOutWhenTheShareGrows() {
        for (int number = 0; number < 100; number++) {
            drawn = number;
            Lot lot = read();
            assertThat(IntStream.rangeClosed(0, 100).filter(lot::isWithin)).hasSize(100 - number);
            assertThat(lot.isWithin(100)).isTrue();
            assertThat(lot.isWithin(0)).isFalse();
        }
    }

    private static int number(Lot lot) {
        return (int) IntStream.rangeClosed(1, 100)
                .filter(share -> !lot.isWithin(share))
                .count();
    }

    private Lot read(String... cookies) {
        return new LotReader(Settings.of(), CLOCK, bound -> drawn).read(FakeServlets.request("/tea", null, cookies));
    }
}
