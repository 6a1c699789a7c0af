package io.github.tagtwin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String TAG_ID = "12345678-1234-1234-1234-123456789abc";

    @Test
    void hasADefaultForEverythingButTagIdAndToken() {
        Settings settings = Settings.of();

        assertThat(settings.line().missing()).containsExactly("line-tag-id", "access-token");
        assertThat(settings.delivery().delay()).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.visitor().clickWindow()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.delivery().endpoint()).hasToString("https://conversion-api.tr.line.me");
        assertThat(settings.page().tagMode()).isEqualTo(TagMode.AUGMENT);
        assertThat(settings.page().pageViews()).isTrue();
        assertThat(settings.delivery().sending()).isEqualTo(Sending.LIVE);
        assertThat(settings.visitor().consent()).isEqualTo(ConsentMode.OFF);
        assertThat(settings.visitor().consentClass()).isEmpty();
        assertThat(settings.requests().staticExtensions())
                .contains("css", "woff2")
                .doesNotContain("", "jsp");
    }

    @Test
    void needsNoTokenInADryRun() {
        Settings dry = Settings.of(NamedTexts.plain("filter", Map.of("sending", "dry-run", "line-tag-id", TAG_ID)));

        assertThat(dry.line().isComplete()).isTrue();
    }

    @Test
    void tellsItsNames() {
        assertThat(Settings.names())
                .contains("line-tag-id", "access-token", "delay")
                .doesNotHaveDuplicates();
    }

    @Test
    void takesTheFirstPlaceThatHasAText() {
        Settings settings = Settings.of(
                NamedTexts.plain("filter", Map.of("delay", "5s")),
                NamedTexts.prefixed("system properties", Map.of("tagtwin.delay", "6s", "tagtwin.batch-size", " 7 ")),
                NamedTexts.environment(Map.of("TAGTWIN_BATCH_SIZE", "8", "TAGTWIN_LINE_TAG_ID", TAG_ID, "PATH", "/")));

        assertThat(settings.delivery().delay()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.delivery().batchSize()).isEqualTo(7);
        assertThat(settings.line().lineTagId()).isEqualTo(TAG_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.tw", "shop.com.tw", "www.shop.co.jp", "shop-1.example", "xn--4gbrim.xn--mgba3a4f16a"})
    void takesADomainOfTheShopsOwn(String domain) {
        assertThat(Settings.of(NamedTexts.plain("test", Map.of("cookie-domain", domain)))
                        .cookies()
                        .domain())
                .isEqualTo(domain);
    }

    @ParameterizedTest
    @CsvSource({
        "line-tag-id, ABC, lower-case UUID",
        "delay, 21m, 0s to 20m",
        "delay, 45, 0s to 20m",
        "delay, -1s, 0s to 20m",
        "click-window, 181d, 1d to 180d",
        "cookie-domain, com.tw, 'a domain of the shop''s own, such as shop.com.tw; none that others share'",
        "cookie-domain, co.jp, none that others share",
        "cookie-domain, co.th, none that others share",
        "cookie-domain, tw, none that others share",
        "cookie-domain, .shop.tw, none that others share",
        "cookie-domain, 127.0.0.1, none that others share",
        "batch-size, 100001, 1 to 100000",
        "batch-size, many, 1 to 100000",
        "tag-mode, Augment, 'augment, install, hook, manual'",
        "customer-type, shop, 'lap, account'",
        "page-views, yes, 'on, off'",
        "unkeyed-twin, maybe, 'skip, send'",
        "endpoint, ftp://line.example, an address",
        "endpoint, not an address, an address",
        "endpoint, https://user:word@line.example, an address",
        "channel-id, 12a, digits",
        "consent, com.example.Banner, 'off, required, opt-out'",
        "consent-class, not a class, a class",
        "consent-cookie, name alone, a cookie's name",
        "user-fields, 'email, name', 'line_uid, click_id, phone'",
        "country, tw, 'TW, JP, TH'"
    })
    void namesAnImpossibleSettingWithItsValueAndWhatIsAllowed(String name, String text, String allowed) {
        assertThatThrownBy(() -> Settings.of(NamedTexts.plain("filter", Map.of(name, text))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContainingAll(name + " is '" + text + "'", allowed);
    }

    @Test
    void tellsInOneLineWhichPlaceGaveWhichSetting() {
        Settings settings = Settings.of(
                NamedTexts.plain("first", Map.of("delay", "5s", "excluded-paths", "/a,\n\t/b")),
                NamedTexts.plain("second", Map.of("delay", "6s", "tag-mode", "hook", "key-secret", "s3cret")));

        assertThat(settings)
                .hasToString(
                        "tag-mode='hook', key-secret=*** from second; excluded-paths='/a, /b', delay='5s' from first");
    }

    @Test
    void namesTheNearestOfAnUnknownSetting() {
        assertThatThrownBy(() -> Settings.of(NamedTexts.prefixed("web.xml", Map.of("tagtwin.line-tagid", TAG_ID))))
                .hasMessage("unknown setting 'line-tagid' in web.xml; the nearest is 'line-tag-id'");
    }

    @Test
    void passesOverAnUnknownNameInTheEnvironmentAndWhatIsBlank() {
        Settings settings = Settings.of(NamedTexts.environment(
                Map.of("TAGTWIN_SERVICE_HOST", "10.0.0.1", "TAGTWIN_TAG_MODE", "", "TAGTWIN_DELAY", "5s")));

        assertThat(settings.page().tagMode()).isEqualTo(TagMode.AUGMENT);
        assertThat(settings.delivery().delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void neverShowsASecret() {
        assertThat(Settings.of(NamedTexts.plain("filter", Map.of("access-token", "s3cret", "tag-mode", "manual"))))
                .hasToString("access-token=***, tag-mode='manual' from filter");
        assertThatThrownBy(() -> Settings.of(NamedTexts.plain("filter", Map.of("access-token", "two words"))))
                .hasMessageNotContaining("two words")
                .hasMessageContaining("access-token is ***");
    }
}
