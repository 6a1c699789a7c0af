package io.github.tagtwin.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.FakeServlets;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.settings.NamedTexts;
import io.github.tagtwin.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitReaderTest {
    private static final String BROWSER_ID = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    private final VisitReader reader =
            new VisitReader(Settings.of(), Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void remembersAClickInACookieThatScriptsCannotSee() {
        Visit visit = read("a=1&ldtag_cl=Click-Id_1&lt_r=1");

        assertThat(visit.user().get(UserField.CLICK_ID)).contains("Click-Id_1");
        assertThat(visit.cookies())
                .containsExactly(
                        "tagtwin_click=Click-Id_1; Max-Age=2592000; Expires=Mon, 21 Dec 2026 10:00:00 GMT; Path=/; "
                                + "HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void readsARememberedClickBackWithoutWritingItAgain() {
        Visit visit = read("page=2", "tagtwin_click=old");

        assertThat(visit.user().get(UserField.CLICK_ID)).contains("old");
        assertThat(visit.cookies()).isEmpty();
        assertThat(read("ldtag_cl=old", "tagtwin_click=old").cookies()).isEmpty();
    }

    @Test
    void letsANewClickReplaceTheOld() {
        Visit visit = read("ldtag_cl=new", "tagtwin_click=old");

        assertThat(visit.user().get(UserField.CLICK_ID)).contains("new");
        assertThat(visit.cookies()).singleElement().asString().startsWith("tagtwin_click=new;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ldtag_cl=",
                "ldtag_cl",
                "ldtag_cl=%",
                "ldtag_cl=a%0d%0aSet-Cookie:x",
                "ldtag_cl=a;b",
                "ldtag_cl=<script>",
                "xldtag_cl=a",
                "ldtag_clx=a"
            })
    void ignoresAMalformedClick(String query) {
        Visit visit = read(query, "tagtwin_click=a b");

        assertThat(visit.user().isEmpty()).isTrue();
        assertThat(visit.cookies()).isEmpty();
    }

    @Test
    void ignoresAClickOfEndlessLength() {
        assertThat(read("ldtag_cl=" + "a".repeat(513)).cookies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "__lt__cid=" + BROWSER_ID + ", x=1",
        "__lt__cid.c83939be=" + BROWSER_ID + ", __lt__cid=broken",
        "__lt__cid.c83939be=3f2504e0-0000-41d3-9a0c-0305e82c3301, __lt__cid=" + BROWSER_ID
    })
    void readsTheBrowserIdThatLineTagWrote(String one, String other) {
        assertThat(read(null, one, other).user().get(UserField.BROWSER_ID)).contains(BROWSER_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"__lt__cid=me", "__lt__cid.xyz=" + BROWSER_ID, "__lt__sid=" + BROWSER_ID})
    void ignoresAMalformedBrowserId(String cookie) {
        assertThat(read(null, cookie).user().isEmpty()).isTrue();
    }

    @Test
    void tellsWhereTheVisitorIs() {
        Visit visit = read("id=7");

        assertThat(visit.web().byLineName())
                .containsEntry("url", "https://shop.example/tea?id=7")
                .containsEntry("referrer", "https://ad.example/")
                .containsEntry("user_agent", "Agent/1.0")
                .containsEntry("ip_address", "2001:db8::7");
        assertThat(visit.path()).isEqualTo("/tea");
    }

    @Test
    void showsNoSessionIdOfAnAddress() {
        Visit visit = reader.read(FakeServlets.request("/a;jsessionid=SECRET/b;v=1", null));

        assertThat(visit.path()).isEqualTo("/a/b");
        assertThat(visit.web().byLineName()).containsEntry("url", "https://shop.example/a/b");
    }

    @Test
    void keepsPersonsOutOfAddressesButForTheClick() {
        Visit visit = read("id=7&email=a%40b.example&ldtag_cl=Click-Id_1&lt_r=1");

        assertThat(visit.web().byLineName())
                .containsEntry("url", "https://shop.example/tea?id=7&ldtag_cl=Click-Id_1&lt_r=1");
    }

    @Test
    void readsNoFieldThatTheShopHasSwitchedOff() {
        VisitReader picky = new VisitReader(
                Settings.of(NamedTexts.plain("test", Map.of("user-fields", "email"))), Clock.systemUTC());

        Visit visit = picky.read(FakeServlets.request("/", "ldtag_cl=Click-Id_1", "__lt__cid=" + BROWSER_ID));

        assertThat(visit.user().isEmpty()).isTrue();
        assertThat(visit.cookies()).isEmpty();
    }

    @Test
    void tellsOfAVisitorBehindAProxy() {
        VisitReader trusting = new VisitReader(
                Settings.of(NamedTexts.plain("test", Map.of("trusted-proxies", "10.0.0.1"))), Clock.systemUTC());

        Visit visit = trusting.read(new Asked()
                .at("http://backend:8080/tea;jsessionid=1")
                .query("ldtag_cl=click")
                .with("X-Forwarded-For", "1.1.1.1, 203.0.113.9")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "shop.example"));

        assertThat(visit.web().byLineName())
                .containsEntry("url", "https://shop.example/tea?ldtag_cl=click")
                .containsEntry("ip_address", "203.0.113.9");
        assertThat(visit.cookies()).singleElement().asString().endsWith("; Secure");
    }

    private Visit read(@Nullable String query, String... cookies) {
        return reader.read(FakeServlets.request("/tea", query, cookies));
    }
}
