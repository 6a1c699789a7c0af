package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {
    private final Map<String, String> settings = new HashMap<>();

    SitesTest() {
        site("", "0");
        site("site.tea.", "1");
        settings.put("site.tea.host", "tea.example, *.tea.example");
        settings.put("site.tea.channel-id", "77");
        site("site.pots.", "2");
        settings.put("site.pots.path", "/pots/*");
        site("site.both.", "3");
        settings.put("site.both.host", "tea.example");
        settings.put("site.both.path", "/pots/green/*");
    }

    @ParameterizedTest
    @CsvSource({
        "http://tea.example/, 1",
        "https://www.tea.example:8443/, 1",
        "http://TEA.example:80/, 1",
        "http://nottea.example/, 0",
        "http://shop.example/, 0",
        "http://shop.example/pots/red, 2",
        "http://tea.example/pots/red, 2",
        "http://tea.example/pots/green/7, 3",
        "http://shop.example/pots/green/7, 2",
        "http://shop.example/potsdam, 0",
        "http://[2001:db8::1]:8080/, 0",
    })
    void belongToTheSiteThatNamesMostOfTheRequest(String address, String site) {
        assertThat(lane(address)).isEqualTo(id(site));
    }

    @ParameterizedTest
    @CsvSource({"http://tea.example/, tea", "http://shop.example/pots/red, pots", "http://shop.example/, -"})
    void haveTheNameThatTheSettingsGiveThem(String address, String name) {
        assertThat(sites().of(new Asked().at(address)).name()).isEqualTo(name);
    }

    @Test
    void takeTheirOwnChannel() {
        assertThat(sites().of(new Asked().at("http://tea.example/")).lane().map(Lane::channelId))
                .contains("77");
        assertThat(sites().of(new Asked().at("http://shop.example/")).lane().map(Lane::channelId))
                .contains("");
    }

    @Test
    void areNobodysWithoutADefault() {
        settings.remove("line-tag-id");

        assertThat(lane("http://shop.example/")).isEmpty();
        assertThat(lane("http://tea.example/")).isEqualTo(id("1"));
    }

    @Test
    void neverFallToTheDefaultForWantOfAToken() {
        settings.remove("site.tea.access-token");

        assertThat(lane("http://tea.example/")).isEmpty();
        assertThat(sites().of(new Asked().at("http://tea.example/")).lineTagId())
                .isEqualTo(id("1"));
    }

    @Test
    void haveTheHostThatATrustedProxyTells() {
        settings.put("trusted-proxies", "10.0.0.1");
        Asked asked = new Asked()
                .at("http://backend:8080/")
                .with("X-Forwarded-For", "1.1.1.1")
                .with("X-Forwarded-Host", "tea.example");

        assertThat(sites().of(asked).lane().map(Lane::lineTagId)).contains(id("1"));
    }

    private String lane(String address) {
        return sites().of(new Asked().at(address)).lane().map(Lane::lineTagId).orElse("");
    }

    private Sites sites() {
        return new Sites(Settings.of(NamedTexts.plain("test", settings)));
    }

    private void site(String prefix, String number) {
        settings.put(prefix + "line-tag-id", id(number));
        settings.put(prefix + "access-token", "token-" + number);
    }

    private static String id(String number) {
        return "12345678-1234-1234-1234-12345678900" + number;
    }
}
