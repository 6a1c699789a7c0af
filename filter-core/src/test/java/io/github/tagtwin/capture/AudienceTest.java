package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceTest {
    private static final String PERSON =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1"
                    + " Mobile/15E148 Safari/604.1";

    private final Audience audience = audience(Map.of());

    @Test
    void takesAPersonsPageForAVisit() {
        assertThat(audience.nonVisit(person(), 200)).isEmpty();
        assertThat(audience.excluded(person())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Dest, empty, FETCHED",
        "Sec-Fetch-Dest, Image, FETCHED",
        "X-Requested-With, XMLHttpRequest, FETCHED",
        "Sec-Purpose, prefetch, PREFETCH",
        "Sec-Purpose, prefetch;anonymous-client-ip, PREFETCH",
        "Sec-Purpose, prefetch;prerender, PRERENDER",
        "Purpose, prefetch, PREFETCH",
        "X-Purpose, preview, PREFETCH",
        "X-Moz, prefetch, PREFETCH",
    })
    void knowsWhatABrowserFetchesWithoutShowingIt(String header, String value, NonVisit reason) {
        assertThat(audience.nonVisit(person().with(header, value), 200)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Dest, document", "Sec-Fetch-Dest, IFrame", "X-Requested-With, com.example.browser"})
    void takesForAVisitWhatABrowserShows(String header, String value) {
        assertThat(audience.nonVisit(person().with(header, value), 200)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"301, REDIRECT", "303, REDIRECT", "404, ERROR", "500, ERROR"})
    void goesByTheAnswer(int status, NonVisit reason) {
        assertThat(audience.nonVisit(person(), status)).contains(reason);
    }

    @Test
    void makesNoVisitOfTheHeadAlone() {
        assertThat(audience.nonVisit(person().as("HEAD"), 200)).contains(NonVisit.HEAD);
    }

    @Test
    void makesNoVisitOfWhoSaysNothing() {
        assertThat(audience.nonVisit(new Asked(), 200)).contains(NonVisit.NO_AGENT);
        assertThat(audience.nonVisit(new Asked().with("User-Agent", " "), 200)).contains(NonVisit.NO_AGENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/99.0.4844.84 Mobile Safari/537.36 (compatible; Googlebot/2.1)",
                "AdsBot-Google (+http://www.google.com/adsbot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
                "Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "facebookexternalhit/1.1;line-poker/1.0",
                "WhatsApp/2.23.20.0",
                "Mozilla/5.0 (compatible; AhrefsBot/7.0; +http://ahrefs.com/robot/)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0 Safari/537.36",
                "Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)",
                "Pingdom.com_bot_version_1.4_(http://www.pingdom.com/)",
                "ELB-HealthChecker/2.0",
                "kube-probe/1.29",
            })
    void knowsRobots(String agent) {
        assertThat(audience.nonVisit(new Asked().with("User-Agent", agent), 200))
                .contains(NonVisit.ROBOT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl/8.5.0",
                "Wget/1.21.4",
                "python-requests/2.31.0",
                "Java-http-client/17.0.15",
                "Java/1.8.0_402",
                "okhttp/4.12.0",
                "Go-http-client/2.0",
                "Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8 Build/UQ1A)",
                "PostmanRuntime/7.36.0",
                "node",
            })
    void knowsLibraries(String agent) {
        assertThat(audience.nonVisit(new Asked().with("User-Agent", agent), 200))
                .contains(NonVisit.NO_BROWSER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0",
                "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
                        + " Safari Line/14.9.0",
                "Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.0.0"
                        + " Mobile Safari/537.36 Line/14.19.1/IAB",
                "Mozilla/5.0 (Linux; Android 9; CUBOT_NOTE_S) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 13; SM-S911B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0"
                        + " Chrome/115.0.0.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/21F90"
                        + " [FBAN/FBIOS;FBAV/468.0;FBDV/iPhone15,2]",
                "Mozilla/5.0 (Linux; Android 13; M2101K6G) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0 Mobile"
                        + " Safari/537.36 Instagram 340.0.0.22.109 Android",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.0.0 Mobile"
                        + " Safari/537.36 YJApp-ANDROID jp.co.yahoo.android.yjtop/3.160.0",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) GSA/320.0 Mobile/15E148"
                        + " Safari/604.1",
                "Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile Safari/537.36"
                        + " KAKAOTALK/2410330",
                "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Mobile DuckDuckGo/7 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49(0x1800312c) NetType/WIFI",
                "Opera/9.80 (Android; Opera Mini/36.2/191.231; U; en) Presto/2.12.423 Version/12.16",
                "Mozilla/5.0 (PlayStation; PlayStation 5/6.50) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.0 Safari/605.1.15",
                "Mozilla/5.0 (Mobile; Nokia_8000_4G; rv:48.0) Gecko/48.0 Firefox/48.0 KAIOS/2.5.4",
                "Mozilla/5.0 (SMART-TV; Linux; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/3.0 TV Safari/537.36",
                "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "Mozilla/5.0 (Linux; Android 12; MAR-LX2) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 HuaweiBrowser/15.0 Mobile Safari/537.36",
                "Mozilla/5.0 (Linux; Android 11; KFTRWI) AppleWebKit/537.36 (KHTML, like Gecko) Silk/120.4 like Chrome/120.0 Safari/537.36",
            })
    void takesNobodysBrowserForARobot(String agent) {
        assertThat(audience.nonVisit(new Asked().with("User-Agent", agent), 200))
                .isEmpty();
    }

    @Test
    void learnsMoreRobots() {
        Audience warned = audience(Map.of("robots", "PriceGrabber, stock watch"));

        assertThat(warned.nonVisit(new Asked().with("User-Agent", "Mozilla/5.0 pricegrabber/1"), 200))
                .contains(NonVisit.ROBOT);
        assertThat(warned.nonVisit(new Asked().with("User-Agent", "Acme Stock Watch"), 200))
                .contains(NonVisit.ROBOT);
        assertThat(warned.nonVisit(person(), 200)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/health, true",
        "/healthy, false",
        "/health/deep, false",
        "/admin, true",
        "/admin/orders/7, true",
        "/administer, false",
        "/feed.json, true",
        "/json, false",
        "/admin;v=1/orders, true",
        "/, false",
    })
    void keepsOutOfExcludedPaths(String path, boolean excluded) {
        Audience picky = audience(Map.of("excluded-paths", "/health, /admin/*, *.json"));

        assertThat(picky.excluded(person().at("https://shop.example" + path)))
                .isEqualTo(excluded ? Optional.of(NonVisit.EXCLUDED_PATH) : Optional.empty());
    }

    @Test
    void leavesStaffOut() {
        Audience picky = audience(Map.of("excluded-addresses", "203.0.113.0/24", "trusted-proxies", "10.0.0.0/8"));

        assertThat(picky.excluded(person().by("203.0.113.9"))).contains(NonVisit.EXCLUDED_ADDRESS);
        assertThat(picky.excluded(person().with("X-Forwarded-For", "203.0.113.9")))
                .contains(NonVisit.EXCLUDED_ADDRESS);
        assertThat(picky.excluded(person().by("198.51.100.1").with("X-Forwarded-For", "203.0.113.9")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"excluded-paths, admin", "robots, ab", "excluded-addresses, office"})
    void refusesWhatCanOnlyBeAMistake(String setting, String value) {
        assertThatThrownBy(() -> audience(Map.of(setting, value)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(setting + " is '" + value + "'");
    }

    @Property
    void judgesAnythingWithoutThrowing(@ForAll String text, @ForAll int status) {
        for (String header : List.of("User-Agent", "Sec-Fetch-Dest", "Sec-Purpose", "X-Moz", "X-Requested-With")) {
            assertThat(audience.nonVisit(person().with(header, text), status)).isNotNull();
        }
        assertThat(audience.excluded(person().at("https://shop.example/" + text)))
                .isEmpty();
    }

    private static Asked person() {
        return new Asked().with("User-Agent", PERSON);
    }

    private static Audience audience(Map<String, String> settings) {
        return new Audience(Settings.of(NamedTexts.plain("test", settings)));
    }
}
