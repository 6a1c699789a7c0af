package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.contracts.probe.RoleFilter;
import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The status page's door: who comes in, by which address, and whose forms are obeyed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class StatusContract {
    private static final String APPLICATION = "/status";
    private static final String PAGE = "tagtwin/status";
    private static final String WITHOUT = "/without";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([A-Za-z0-9_-]{43})\"");
    private static final String[] OWN = {
        "Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"
    };
    private static final Map<String, String> SAFE = Map.of(
            "Cache-Control", "no-store",
            "X-Frame-Options", "DENY",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"))
                .filters(ProbeWar.filterForAll("roles", RoleFilter.class) + ProbeWar.tagTwinForAll("tagtwin"))
                .with("status-roles", "operator");
        server.deploy(
                war.with("status", "on").write(directory.resolve("with.war")).path(), APPLICATION);
        server.deploy(war.write(directory.resolve("without.war")).path(), WITHOUT);
        // Undertow starts a filter with the first request.
        operator().get(PAGE);
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void showsThePageToThisMachine() throws Exception {
        Answer page = operator().get(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).startsWith("<!DOCTYPE html>").contains("TagTwin");
        assertThat(page.keys()).isEmpty();
        assertThat(page.header("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
        SAFE.forEach((name, value) -> assertThat(page.headers(name)).containsExactly(value));
        assertThat(operator().head(PAGE).length()).isZero();
    }

    @Test
    void isNotThereUnlessASettingSaysSo() throws Exception {
        assertThat(browser(WITHOUT).get(PAGE).status())
                .isEqualTo(browser(WITHOUT).get("tagtwin/nothing").status());
    }

    @ParameterizedTest
    @CsvSource({".css, text/css", ".js, text/javascript", ".svg, image/svg+xml", ".json, application/json"})
    void sendsWhatBelongsToThePage(String ending, String type) throws Exception {
        Answer answer = operator().get(PAGE + ending);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        looksLikeNothing(browser(APPLICATION).get(PAGE + ending, "X-Forwarded-For", "127.0.0.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tagtwin/status/",
                "tagtwin/status;a=b",
                "tagtwin;a=b/status",
                "tagtwin//status",
                "tagtwin/%73tatus",
                "tagtwin/x/%2e%2e/status",
                "tagtwin/./status",
                "tagtwin/Status",
                "tagtwin/status%00",
                "tagtwin/status.json;a",
                "tagtwin/status%2ejson"
            })
    void leavesEveryOtherWritingOfItsAddressToTheShop(String path) throws Exception {
        Answer answer = RawClient.get(server.uri(), APPLICATION + "/" + path);
        Answer without = RawClient.get(server.uri(), WITHOUT + "/" + path);

        assertThat(answer.status()).isEqualTo(without.status()).isGreaterThanOrEqualTo(300);
        assertThat(answer.text()).doesNotContain("<title>TagTwin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 127.0.0.1",
                "X-Forwarded-For: 203.0.113.7",
                "Forwarded: for=127.0.0.1",
                "Via: 1.1 a"
            })
    void leavesAStrangerToTheShop(String header) throws Exception {
        long before = figure("status.refused");

        looksLikeNothing(RawClient.get(server.uri(), APPLICATION + "/" + PAGE, header));
        assertThat(figure("status.refused")).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "localhost, true",
        "LOCALHOST:80, true",
        "evil.example, false",
        "127.0.0.1.evil.example, false"
    })
    void letsNoNameLeadToItThatAnybodyMayBindToThisMachine(String host, boolean shown) throws Exception {
        Answer answer = RawClient.get(server.uri(), APPLICATION + "/" + PAGE, "Host: " + host);

        if (shown) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text()).doesNotContain(host + "/");
        } else {
            looksLikeNothing(answer);
        }
    }

    @Test
    void letsInWhoHasARoleFromWhereverHeComes() throws Exception {
        String role = RoleFilter.HEADER + ": operator";
        String far = "X-Forwarded-For: 203.0.113.7";

        assertThat(RawClient.get(server.uri(), APPLICATION + "/" + PAGE, "Host: shop.example", far, role)
                        .status())
                .isEqualTo(200);
        looksLikeNothing(RawClient.get(server.uri(), APPLICATION + "/" + PAGE, far, RoleFilter.HEADER + ": customer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "PATCH"})
    void takesNoOtherMethod(String method) throws Exception {
        Answer answer = operator().ask(method, PAGE);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET, HEAD, POST");
        assertThat(operator().ask(method, PAGE, "X-Forwarded-For", "127.0.0.1").status())
                .isEqualTo(operator().ask(method, "tagtwin/nothing").status());
    }

    @Test
    void switchesOffAndBackAsItsFormsAskFor() throws Exception {
        Browser operator = operator();
        Answer done = form(operator, "active:off", OWN);

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).contains("status");
        assertThat(operator().get(Probes.PLAIN.get(0).path()).keys()).isEmpty();
        assertThat(form(operator, "as-set:", OWN).status()).isEqualTo(303);
        assertThat(operator().get(Probes.PLAIN.get(0).path()).keys()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, application/x-www-form-urlencoded, Sec-Fetch-Site, cross-site",
        "Content-Type, application/x-www-form-urlencoded, Origin, https://evil.example",
        "Content-Type, application/x-www-form-urlencoded, Origin, null",
        "Content-Type, application/x-www-form-urlencoded, Accept, */*",
        "Content-Type, text/plain, Sec-Fetch-Site, same-origin"
    })
    void doesNothingForAFormThatThePageHasNotSent(String type, String form, String header, String value)
            throws Exception {
        refuses(form(operator(), "active:off", type, form, header, value));
    }

    @Test
    void doesNothingWithoutTheTokenOrUnderTheCookieOfAnother() throws Exception {
        String foreign = token(operator());
        Browser operator = operator();
        token(operator);

        refuses(operator.send("POST", PAGE, "do=active%3Aoff", OWN));
        refuses(operator.send("POST", PAGE, "do=active%3Aoff&token=" + foreign, OWN));
        refuses(operator.send("POST", PAGE + "?do=active:off", "a=b", OWN));
        refuses(operator().send("POST", PAGE, "do=active%3Aoff&token=" + foreign, OWN));
    }

    @Test
    void doesNothingForAStrangerWithEverythingElseInHisHand() throws Exception {
        Browser operator = operator();
        String body = "do=active%3Aoff&token=" + token(operator);
        String[] headers = {OWN[0], OWN[1], OWN[2], OWN[3], "X-Forwarded-For", "127.0.0.1"};

        looksLike(operator.send("POST", "tagtwin/nothing", body), operator.send("POST", PAGE, body, headers));
        assertThat(operator().get(Probes.PLAIN.get(0).path()).keys()).isNotEmpty();
    }

    @Test
    void isNoVisitAndBeginsNoSession() throws Exception {
        long before = figure("recorded");
        Answer page = operator().get(PAGE + "?ldtag_cl=" + Browser.newClickId());

        assertThat(page.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .matches("tagtwin_status=[A-Za-z0-9_-]{22}; HttpOnly; SameSite=Strict");
        assertThat(figure("recorded")).isEqualTo(before);
    }

    private void refuses(Answer answer) throws Exception {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers("Cache-Control")).containsExactly("no-store");
        assertThat(operator().get(Probes.PLAIN.get(0).path()).keys()).isNotEmpty();
    }

    private void looksLikeNothing(Answer answer) throws IOException {
        looksLike(RawClient.get(server.uri(), APPLICATION + "/tagtwin/nothing"), answer);
    }

    // Of an address that the shop doesn't know: 404, or 405 where Jetty's own servlet is asked by POST.
    private static void looksLike(Answer nothing, Answer answer) {
        assertThat(answer.status()).isEqualTo(nothing.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.text()).doesNotContain("<title>TagTwin", "color-scheme");
        assertThat(answer.headers("Content-Security-Policy")).isEqualTo(nothing.headers("Content-Security-Policy"));
    }

    private static Answer form(Browser operator, String what, String... headers) throws Exception {
        String body = "do=" + URLEncoder.encode(what, StandardCharsets.UTF_8) + "&token=" + token(operator);
        return operator.send("POST", PAGE, body, headers);
    }

    private static String token(Browser operator) throws Exception {
        Matcher token = TOKEN.matcher(operator.get(PAGE).text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static long figure(String name) throws Exception {
        return Operator.of(APPLICATION).counters().getOrDefault(name, 0L);
    }

    private Browser operator() {
        return browser(APPLICATION);
    }

    private Browser browser(String application) {
        return new Browser(server.uri().resolve(application + "/"));
    }
}
