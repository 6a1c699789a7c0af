package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPagesTest {
    private static final Settings SETTINGS = Settings.of(NamedTexts.plain("test", Map.of("key-secret", "secret")));
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final String ASKED = "http://shop.example/shop/cart/order";
    private static final Handover HANDOVER = Handover.of(
            key("held-1"),
            key("T-1"),
            Map.of(
                    "Purchase",
                    CustomFields.none().withValue(new BigDecimal("620.5")).withCurrency("TWD")));

    private final NextPages pages = at(Duration.ZERO);

    @ParameterizedTest
    @CsvSource({
        "thanks, /shop/cart/thanks",
        "/shop/thanks?id=7#top, /shop/thanks?id=7",
        "../thanks, /shop/thanks",
        "?step=2, /shop/cart/order?step=2",
        "http://shop.example/shop/thanks, /shop/thanks",
        "https://SHOP.example:8443/shop/thanks, /shop/thanks",
        "//shop.example/shop/thanks, /shop/thanks",
        "/thanks, /shop/thanks",
        "/shop/thanks;jsessionid=1A, /shop/thanks",
        "/shop/thanks, /shop/thanks;jsessionid=1A",
        "/shop/%E8%8C%B6?q=a%20b, /shop/茶?q=a+b",
        "'/shop/a b?q={x}', /shop/a%20b?q=%7Bx%7D",
        "'', /shop/cart/order"
    })
    void knowsThePageAgainThatARedirectLeadsTo(String location, String next) {
        boolean same = !next.contains("a+b");
        Optional<Arrival> arrival = pages.arrival(request(next, sent(location)));

        assertThat(arrival.isPresent()).isEqualTo(same);
        arrival.ifPresent(came -> {
            assertThat(came.isExpected()).isTrue();
            assertThat(came.handover().id()).isEqualTo("held-1");
            assertThat(came.handover().key()).isEqualTo(HANDOVER.key());
            assertThat(came.handover().conversions()).containsOnlyKeys("Purchase");
            assertThat(came.handover().conversions().values().iterator().next().byLineName())
                    .isEqualTo(Map.of("value", new BigDecimal("620.5"), "currency", "TWD"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shop/thank", "/shop/thanks/", "/shop/thanks?id=7", "/shop/cart/thanks", "/shop/"})
    void knowsNoOtherPage(String next) {
        assertThat(pages.arrival(request(next, sent("/shop/thanks")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/store/shop/thanks, /shop/thanks, false",
        "https://www.shop.example/store/shop/thanks, /shop/thanks, false",
        "/shop/thanks, /shop/thanks, false",
        "thanks, /shop/cart/thanks, false",
        "/stores/thanks, /stores/thanks, false",
        "/store, /, false",
        "https://pay.example/store/shop/thanks, /shop/thanks, true"
    })
    void knowsThePageAgainBehindAProxyThatTakesOffAFolder(String location, String next, boolean elsewhere) {
        Settings trusting = Settings.of(NamedTexts.plain("test", Map.of("trusted-proxies", "10.0.0.1")));
        Visit behind = new VisitReader(trusting, Clock.systemUTC())
                .read(new Asked()
                        .at(ASKED)
                        .with("X-Forwarded-For", "203.0.113.9")
                        .with("X-Forwarded-Host", "www.shop.example")
                        .with("X-Forwarded-Prefix", "/store"));
        List<String> sent = pages.departure(request("/shop/cart/order", List.of()), location, behind)
                .orElseThrow()
                .with(HANDOVER);
        Asked back = asked(next, sent).with("Sec-Fetch-Site", "cross-site");

        assertThat(pages.arrival(back)).isPresent();
        assertThat(pages.arrival(asked("/shop/other", sent).with("Sec-Fetch-Site", "cross-site"))
                        .isPresent())
                .isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:shop@shop.example", "ftp://shop.example/", "http://[", "http://shop.example:x/"})
    void handsNothingOverToWhatIsNoPage(String location) {
        assertThat(pages.departure(request("/shop/cart/order", List.of()), location, visit()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cross-site, , true",
        "same-site, , true",
        "same-origin, http://other.example/, false",
        "none, , false",
        ", https://pay.example/x, true",
        ", http://shop.example/tea, false",
        ", 'no address', false",
        ", , false"
    })
    void knowsWhoComesBackFromAnotherSite(String site, String referrer, boolean back) {
        Asked asked = asked("/shop/back", sent("https://pay.example/now"));
        if (site != null) {
            asked.with("Sec-Fetch-Site", site);
        }
        if (referrer != null) {
            asked.with("Referer", referrer);
        }

        Optional<Arrival> arrival = pages.arrival(asked);

        assertThat(arrival.isPresent()).isEqualTo(back);
        arrival.ifPresent(came -> {
            List<String> cookies = pages.shown(came, visit());
            assertThat(cookies).hasSize(2);
            assertThat(cookies.get(0)).contains("=; Max-Age=0;");
            assertThat(pages.arrival(request("/shop/back", List.of(cookies.get(1)))))
                    .get()
                    .satisfies(
                            again -> assertThat(again.handover().conversions()).isEmpty());
        });
    }

    @Test
    void leavesAReloadTheKeyAlone() {
        Arrival arrival =
                pages.arrival(request("/shop/thanks", sent("/shop/thanks"))).orElseThrow();
        List<String> shown = pages.shown(arrival, visit());
        Arrival again = pages.arrival(request("/shop/thanks", shown)).orElseThrow();

        assertThat(again.handover().key()).isEqualTo(HANDOVER.key());
        assertThat(again.handover().conversions()).isEmpty();
        assertThat(pages.shown(again, visit())).as("written once").isEmpty();
        assertThat(pages.left(again, visit())).isEmpty();
    }

    @Test
    void forgetsAfterADay() {
        List<String> sent = sent("/shop/thanks");

        assertThat(sent.get(0)).contains("; Max-Age=86400; ");
        assertThat(at(Duration.ofHours(23)).arrival(request("/shop/thanks", sent)))
                .isPresent();
        assertThat(at(Duration.ofHours(24)).arrival(request("/shop/thanks", sent)))
                .isEmpty();
    }

    @Test
    void believesNoCookieThatWasChangedOrStandsUnderAnotherName() {
        String cookie = sent("/shop/thanks").get(0);
        String elsewhere = sent("/shop/tea").get(0);
        String renamed = name(elsewhere) + cookie.substring(cookie.indexOf('='));

        assertThat(pages.arrival(request("/shop/thanks", List.of(cookie.replace("620", "621")))))
                .isEmpty();
        assertThat(pages.arrival(request("/shop/thanks", List.of(cookie.replace(".h.", ".e.")))))
                .isEmpty();
        assertThat(pages.arrival(request("/shop/tea", List.of(renamed)))).isEmpty();
    }

    @Test
    void keepsFiveAtMost() {
        List<String> brought = new ArrayList<>();
        for (int order = 0; order < 5; order++) {
            NextPages then = at(Duration.ofMinutes(order));
            brought.addAll(then.departure(request("/shop/cart/order", List.of()), "/shop/thanks?" + order, visit())
                    .orElseThrow()
                    .with(HANDOVER));
        }

        List<String> sixth = pages.departure(request("/shop/cart/order", brought), "/shop/thanks?6", visit())
                .orElseThrow()
                .with(HANDOVER);

        assertThat(sixth).hasSize(2);
        assertThat(sixth.get(0)).startsWith(name(brought.get(0)) + "=; Max-Age=0");
    }

    private List<String> sent(String location) {
        return pages.departure(request("/shop/cart/order", List.of()), location, visit())
                .orElseThrow()
                .with(HANDOVER);
    }

    private static NextPages at(Duration later) {
        return new NextPages(SETTINGS, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }

    private static Visit visit() {
        return new VisitReader(SETTINGS, Clock.systemUTC()).read(new Asked().at(ASKED));
    }

    private static String name(String cookie) {
        return cookie.substring(0, cookie.indexOf('='));
    }

    private static DeduplicationKey key(String text) {
        return DeduplicationKey.of(text).orElseThrow();
    }

    private static HttpServletRequest request(String address, List<String> setCookies) {
        return asked(address, setCookies);
    }

    private static Asked asked(String address, List<String> setCookies) {
        String[] parts = address.split("\\?", 2);
        Asked asked = new Asked() {
            @Override
            public Cookie[] getCookies() {
                return setCookies.stream()
                        .map(cookie -> new Cookie(
                                name(cookie), cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))))
                        .toArray(Cookie[]::new);
            }

            @Override
            public String getContextPath() {
                return "/shop";
            }
        };
        asked.at("http://shop.example" + parts[0]);
        return parts.length == 1 ? asked : asked.query(parts[1]);
    }
}
