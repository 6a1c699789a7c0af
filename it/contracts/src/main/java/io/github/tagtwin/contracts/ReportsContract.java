package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the script in pages that caches keep reports: it is heard where it may be, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ReportsContract {
    private static final String APPLICATION = "/collect";
    private static final String COLLECT = "tagtwin/collect";
    private static final String[] OWN = {"Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"};

    private final LineStandIn line = LineStandIn.start(0);

    private Container server;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        server = start(directory.resolve("server"));
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"))
                .with("cacheable-pages", "collect")
                .with("excluded-paths", "/admin/*")
                .with("collect-rate", "100000");
        server.deploy(war.write(directory.resolve("collect.war")).path(), APPLICATION);
        // Some servers start a filter with the first request.
        visitor().get(Probes.VERSIONED.path());
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void countsAPageViewThatABrowserReports() throws Exception {
        String clickId = Browser.newClickId();
        String key = key();
        Browser visitor = visitor().with("tagtwin_click", clickId);
        Answer answer = report(visitor, key, "/collect/tea?id=7&email=anna%40tea.example", "https://ad.example/?a");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.length()).isZero();
        assertThat(answer.headers("Set-Cookie")).isEmpty();
        assertThat(answer.headers("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
        JsonObject sent = SentEvents.of(line, clickId).await(1).get(0);
        assertThat(sent.getJsonObject("event"))
                .containsEntry("event_type", Json.text("page_view"))
                .containsEntry("deduplication_key", Json.text(key));
        assertThat(sent.getJsonObject("web"))
                .containsEntry("url", Json.text(server.uri() + "/collect/tea?id=7"))
                .containsEntry("referrer", Json.text("https://ad.example/?a"))
                .containsEntry("ip_address", Json.text("127.0.0.1"));
    }

    @Test
    void remembersTheClickThatLedToAPageThatOthersMayKeep() throws Exception {
        String clickId = Browser.newClickId();
        Answer answer = report(visitor(), key(), "/collect/?ldtag_cl=" + clickId, "");

        assertThat(answer.headers("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("tagtwin_click=" + clickId + ";");
        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "origin, Sec-Fetch-Site, cross-site",
        "origin, Sec-Fetch-Site, same-site",
        "origin, Origin, https://evil.example",
        "origin, Origin, null",
        "origin, Accept, */*",
        "type, Content-Type, text/plain",
        "type, Content-Type, application/x-www-form-urlencoded"
    })
    void hearsNobodyWhoIsNoPageOfTheShops(String reason, String header, String value) throws Exception {
        String type = header.equals("Content-Type") ? value : "application/json";
        String name = header.equals("Content-Type") ? "Sec-Fetch-Site" : header;
        String site = header.equals("Content-Type") ? "same-origin" : value;

        refuses(reason, body(key(), "/collect/", ""), "Content-Type", type, name, site);
    }

    @Test
    void hearsThePageOfABrowserThatNamesItsOriginAlone() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor().with("tagtwin_click", clickId);
        visitor.send(
                "POST",
                COLLECT,
                body(key(), "/collect/", ""),
                "Content-Type",
                "application/json",
                "Origin",
                server.uri().toString());

        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
    }

    @Test
    void hearsNothingThatIsNoReport() throws Exception {
        refuses("size", body(key(), "/collect/?" + "a".repeat(9000), ""), OWN);
        refuses("form", body("ORDER-1", "/collect/", ""), OWN);
        refuses("form", body(key(), "https://evil.example/", ""), OWN);
        refuses("form", body(key(), "/collect/../admin/", ""), OWN);
        refuses("form", "<script>alert(1)</script>", OWN);
        refuses("form", "[".repeat(8000), OWN);
    }

    private void refuses(String reason, String body, String... headers) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor().with("tagtwin_click", clickId);
        String figure = "refused-report." + reason;
        long before = figure(figure);
        Answer answer = visitor.send("POST", COLLECT, body, headers);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.length()).isZero();
        assertThat(figure(figure)).isEqualTo(before + 1);
        countsOnlyWhatComesNow(visitor, clickId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"})
    void takesReportsByPostAlone(String method) throws Exception {
        Answer answer = visitor().ask(method, COLLECT, "Origin", "https://evil.example");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("POST");
        assertThat(answer.headers("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "skipped.no-browser, curl/8.0, /collect/",
        "skipped.robot, Mozilla/5.0 (compatible; Googlebot/2.1), /collect/",
        "skipped.excluded-path, Mozilla/5.0, /collect/admin/a",
        "skipped.excluded-path, Mozilla/5.0, /collect//%61dmin/a"
    })
    void asksOfAReportWhatItAsksOfAVisit(String figure, String agent, String page) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = visitor().with("tagtwin_click", clickId);
        long before = figure(figure);
        String[] headers =
                Stream.concat(Stream.of(OWN), Stream.of("User-Agent", agent)).toArray(String[]::new);
        assertThat(visitor.send("POST", COLLECT, body(key(), page, ""), headers).status())
                .isEqualTo(204);

        assertThat(figure(figure)).isEqualTo(before + 1);
        countsOnlyWhatComesNow(visitor, clickId);
    }

    private void countsOnlyWhatComesNow(Browser visitor, String clickId) throws Exception {
        String key = key();
        report(visitor, key, "/collect/", "");
        assertThat(SentEvents.of(line, clickId).await(1))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsExactly(key);
    }

    private static Answer report(Browser visitor, String key, String page, String referrer) throws Exception {
        return visitor.send("POST", COLLECT, body(key, page, referrer), OWN);
    }

    private static String body(String key, String page, String referrer) {
        return "{\"key\":\"" + key + "\",\"page\":\"" + page + "\",\"referrer\":\"" + referrer + "\"}";
    }

    private static String key() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private long figure(String name) throws Exception {
        return Operator.of(server, APPLICATION).counters().getOrDefault(name, 0L);
    }

    private Browser visitor() {
        return new Browser(server.uri().resolve(APPLICATION + "/"));
    }
}
