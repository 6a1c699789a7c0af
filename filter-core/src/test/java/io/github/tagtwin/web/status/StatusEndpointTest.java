package io.github.tagtwin.web.status;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.settings.Settings;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusEndpointTest {
    private static final String PAGE = "/shop/tagtwin/status";

    private final NotedOperations operations = new NotedOperations();

    @ParameterizedTest
    @CsvSource({
        "aside=106, 106",
        "lang=en&aside=7, 7",
        "aside=-1, 0",
        "aside=9999999999999999999, 0",
        "aside=x, 0",
        ", 0"
    })
    void pagesThroughWhatLiesAside(String query, long behind) throws Exception {
        answered(Asked.page().query(query));

        assertThat(operations.behind()).isEqualTo(behind);
    }

    @Test
    void showsThePageToThisMachine() throws IOException {
        Asked page = answered(Asked.page());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(page.answered("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.answered("Cache-Control")).isEqualTo("no-store");
        assertThat(page.answered("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(page.answered("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.answered("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/shop/tagtwin/status/", "/shop/tagtwin/status;a=b", "/shop/tagtwin;a/status", "/shop//tagtwin/status",
                "/shop/tagtwin/%73tatus", "/shop/tagtwin/x/%2e%2e/status", "/shop/tagtwin/Status", "/tagtwin/status",
                "/shop/tagtwin/status.html", "/shop/tagtwin/status.css/", "/shop/tagtwin/statuses", "/shop/tagtwin"
            })
    void leavesEveryOtherWritingToTheShop(String uri) throws IOException {
        assertThat(answers(Asked.of("GET", uri))).isFalse();
        assertThat(operations.noted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = DispatcherType.class, names = "REQUEST", mode = EnumSource.Mode.EXCLUDE)
    void leavesForwardsAndTheLikeToTheShop(DispatcherType dispatcher) throws IOException {
        assertThat(answers(Asked.page().by(dispatcher))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".css", ".js", ".svg", ".json"})
    void leavesAStrangerToTheShop(String ending) throws IOException {
        Asked stranger = Asked.of("GET", PAGE + ending).from("203.0.113.7");

        assertThat(answers(stranger)).isFalse();
        assertThat(stranger.body()).isEmpty();
        assertThat(operations.noted()).containsExactly("refused");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, GET, 405",
        "DELETE, GET, 405",
        "OPTIONS, GET, 405",
        "TRACE, GET, 405",
        "get, GET, 405",
        "HEAD, GET, 200"
    })
    void takesNoOtherMethod(String method, String ignored, int status) throws IOException {
        Asked page = answered(Asked.of(method, PAGE));

        assertThat(page.status()).isEqualTo(status);
        assertThat(page.answered("Allow")).isEqualTo(status == 405 ? "GET, HEAD, POST" : "");
        assertThat(answered(Asked.of("POST", PAGE + ".css")).answered("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({".css, text/css;charset=UTF-8", ".js, text/javascript;charset=UTF-8", ".svg, image/svg+xml"})
    void sendsWhatBelongsToThePageToBeKept(String ending, String type) throws IOException {
        Asked asset = answered(Asked.of("GET", PAGE + ending));

        assertThat(asset.answered("Content-Type")).isEqualTo(type);
        assertThat(asset.answered("Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
        assertThat(asset.answered("Content-Length"))
                .isEqualTo(String.valueOf(asset.body().getBytes(UTF_8).length));
    }

    @Test
    void tellsTheSameToAProgram() throws IOException {
        Asked json = answered(Asked.of("GET", PAGE + ".json"));

        assertThat(json.answered("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(json.answered("Cache-Control")).isEqualTo("no-store");
        assertThat(json.answered("Set-Cookie")).isEmpty();
        assertThat(json.body()).startsWith("{").contains("\"waiting\":7");
        assertThat(answered(Asked.of("POST", PAGE + ".json")).answered("Allow")).isEqualTo("GET, HEAD");
    }

    @Test
    void speaksTheReadersLanguageUnlessTheAddressNamesAnother() throws IOException {
        String japanese = answered(Asked.page().header("Accept-Language", "ja")).body();
        String chinese = answered(Asked.page().header("Accept-Language", "ja").query("a=b&lang=zh-TW"))
                .body();

        assertThat(japanese).contains("<html lang=\"ja\">");
        assertThat(chinese).contains("<html lang=\"zh-TW\">");
    }

    @ParameterizedTest
    @CsvSource({
        "send-again:17, send 17",
        "delete:17, delete 17",
        "send-all-again:refused, send all refused",
        "delete-all:too-old, delete all too-old",
        "active:off, active false",
        "active:on, active true",
        "share:, share 20",
        "as-set:, as set"
    })
    void doesWhatAFormAsksForAndLeadsBack(String what, String done) throws IOException {
        StatusEndpoint endpoint = endpoint();
        Asked form = form(endpoint, what);
        endpoint.answers(form.request(), form.response());

        assertThat(operations.noted()).containsExactly(done);
        assertThat(form.status()).isEqualTo(303);
        assertThat(form.answered("Location")).isEqualTo("status");
        assertThat(form.answered("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "send-again",
                "send-again:",
                "send-again:x",
                "send-again:-1",
                "delete:9999999999999999999",
                "active:maybe",
                "delete-all:<b>",
                "nothing:1",
                "as-set:1"
            })
    void doesNothingThatItDoesntKnow(String what) throws IOException {
        StatusEndpoint endpoint = endpoint();
        Asked form = form(endpoint, what);
        endpoint.answers(form.request(), form.response());

        assertThat(operations.noted()).containsExactly("distrusted");
        assertThat(form.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, none",
        "Content-Type, text/plain",
        "Content-Type, multipart/form-data",
        "Cookie, tagtwin_status=AAAAAAAAAAAAAAAAAAAAAA",
        "Cookie, other=AAAAAAAAAAAAAAAAAAAAAA"
    })
    void doesNothingForAFormThatThePageHasNotSent(String header, String value) throws IOException {
        StatusEndpoint endpoint = endpoint();
        Asked form = form(endpoint, "active:off").header(header, value);
        endpoint.answers(form.request(), form.response());

        assertThat(operations.noted()).containsExactly("distrusted");
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.body()).contains("class=\"refused\"");
    }

    @Test
    void doesNothingForAFormOfAnEarlierStart() throws IOException {
        Asked form = form(endpoint(), "active:off");
        endpoint().answers(form.request(), form.response());

        assertThat(operations.noted()).containsExactly("distrusted");
    }

    @Test
    void doesNothingForAStrangerWhateverHeBringsAlong() throws IOException {
        StatusEndpoint endpoint = endpoint();
        Asked form = form(endpoint, "active:off").from("203.0.113.7");

        assertThat(endpoint.answers(form.request(), form.response())).isFalse();
        assertThat(operations.noted()).containsExactly("refused");
    }

    @Test
    void saysThatNothingWasDoneWhereTheQueueCantBeReached() throws IOException {
        StatusEndpoint endpoint = endpoint();
        Asked form = form(endpoint, "send-again:17");
        operations.breakDisk();
        endpoint.answers(form.request(), form.response());

        assertThat(form.status()).isEqualTo(503);
        assertThat(form.body()).contains("Nothing was done").contains("class=\"alerts\"");
        assertThat(operations.noted()).isEmpty();
    }

    @Test
    void keepsTheCookieThatABrowserHasAndHidesItFromScriptsAndOtherSites() throws IOException {
        String given = answered(Asked.page()).answered("Set-Cookie");
        String kept =
                answered(Asked.page().header("Cookie", given.split(";", 2)[0])).answered("Set-Cookie");

        assertThat(given).matches("tagtwin_status=[A-Za-z0-9_-]{22}; HttpOnly; SameSite=Strict");
        assertThat(kept).isEmpty();
        assertThat(answered(Asked.page().secure()).answered("Set-Cookie")).endsWith("; Secure");
    }

    private Asked form(StatusEndpoint endpoint, String what) throws IOException {
        Asked page = Asked.page();
        endpoint.answers(page.request(), page.response());
        String cookie = page.answered("Set-Cookie").split(";", 2)[0];
        String token = Jsoup.parse(page.body()).select("input[name=token]").attr("value");
        return Asked.of("POST", PAGE).header("Cookie", cookie).form(Map.of("token", token, "do", what, "share", "20"));
    }

    private Asked answered(Asked asked) throws IOException {
        assertThat(answers(asked)).isTrue();
        return asked;
    }

    private boolean answers(Asked asked) throws IOException {
        return endpoint().answers(asked.request(), asked.response());
    }

    private StatusEndpoint endpoint() {
        return new StatusEndpoint(Settings.of(), operations);
    }
}
