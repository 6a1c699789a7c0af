package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameOriginTest {
    private final SameOrigin origin =
            new SameOrigin(Settings.of(NamedTexts.plain("test", Map.of("trusted-proxies", "10.0.0.1"))));

    @Test
    void believes_what_the_browser_says_of_the_site() {
        assertThat(origin.sends(new Asked().with("Sec-Fetch-Site", "same-origin")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", ""})
    void hears_no_other_site_whatever_origin_it_names(String site) {
        assertThat(origin.sends(new Asked().with("Sec-Fetch-Site", site).with("Origin", "http://shop.example")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://shop.example", "https://shop.example", "http://SHOP.example:80"})
    void takes_the_shops_own_origin_where_the_browser_says_nothing_of_the_site(String own) {
        assertThat(origin.sends(new Asked().with("Origin", own))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "https://",
                "shop.example",
                "https://evil.example",
                "https://shop.example.evil.example",
                "https://shop.example:8443",
                "https://evil.example/shop.example"
            })
    void takes_no_other_origin(String other) {
        assertThat(origin.sends(new Asked().with("Origin", other))).isFalse();
    }

    @Test
    void hears_nobody_who_says_nothing() {
        assertThat(origin.sends(new Asked())).isFalse();
    }

    @Test
    void knows_the_shop_by_the_name_that_its_proxy_tells() {
        Asked asked = new Asked().at("http://inside:8080/tagtwin/collect").with("Origin", "https://shop.example");

        assertThat(origin.sends(asked)).isFalse();
        assertThat(origin.sends(asked.with("X-Forwarded-Host", "shop.example"))).isTrue();
    }
}
