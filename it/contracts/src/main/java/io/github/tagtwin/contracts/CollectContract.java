package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.probe.Probe;
import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.standin.LineStandIn;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that caches keep, the script in them, and what it reports. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CollectContract {
    private static final String APPLICATION = "/collect";
    private static final Pattern HELPER =
            Pattern.compile("<script src=\"(/collect/tagtwin/line\\.js\\?v=[0-9a-f]{8})\"></script>");
    private static final String COLLECT = "tagtwin/collect";
    private static final String[] OWN = {"Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"};
    private static final String MARKED = "\"spring-tagtwin-[0-9a-f]{8}\"";

    private final LineStandIn line = LineStandIn.start(0);

    private Container filtered;
    private Container plain;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        filtered = start(directory.resolve("filtered"));
        plain = start(directory.resolve("plain"));
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"))
                .with("cacheable-pages", "collect")
                .with("excluded-paths", "/admin/*")
                .with("collect-rate", "100000");
        filtered.deploy(war.write(directory.resolve("with.war")).path(), APPLICATION);
        plain.deploy(ProbeWar.plain("").write(directory.resolve("without.war")).path(), APPLICATION);
        visitor().get(Probes.VERSIONED.path());
    }

    @AfterAll
    void close() {
        try (line) {
            plain.close();
        } finally {
            filtered.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> leavesToCachesWhatTheyMayKeepWithTheSameScriptForEverybody() {
        return Probes.SHARED.stream().map(probe -> DynamicTest.dynamicTest(probe.name(), () -> holdsShared(probe)));
    }

    private void holdsShared(Probe probe) throws Exception {
        String landing = probe.path() + "?ldtag_cl=" + Browser.newClickId();
        Answer page = visitor().get(landing);
        Answer without = new Browser(plain.uri().resolve(APPLICATION + "/")).get(landing);
        Map<String, List<String>> head = page.head();
        Map<String, List<String>> plainHead = without.head();

        assertThat(visitor().with("tagtwin_click", "other").get(landing).octetsWithoutInsertions())
                .isEqualTo(page.octetsWithoutInsertions());
        assertThat(page.keys()).isEmpty();
        assertThat(HELPER.matcher(page.octetsWithoutInsertions()).results()).hasSize(1);
        assertThat(HELPER.matcher(page.octetsWithoutInsertions()).replaceAll(""))
                .isEqualTo(without.octetsWithoutInsertions());
        assertThat(page.headers("Content-Length")).isSubsetOf(String.valueOf(page.length()));
        for (String changed : List.of("content-length", "etag", "accept-ranges")) {
            head.remove(changed);
            plainHead.remove(changed);
        }
        assertThat(head).isEqualTo(plainHead);
        assertThat(page.header("ETag").isPresent())
                .isEqualTo(without.header("ETag").isPresent());
    }

    @Test
    void keysEveryOtherPageAsEver() throws Exception {
        Probe page = Probes.PLAIN.get(0);

        Oracle.of(visitor().get(page.path()), new Browser(plain.uri().resolve(APPLICATION + "/")).get(page.path()))
                .findsThePageEdited(1);
    }

    @Test
    void tellsCopiesWithTheScriptFromCopiesWithout() throws Exception {
        String path = Probes.VERSIONED.path();
        Answer page = visitor().get(path);
        String tag = page.header("ETag").orElseThrow();
        Answer again = visitor().get(path, "If-None-Match", "\"winter\", " + tag);

        assertThat(tag).matches(MARKED);
        assertThat(page.headers("Accept-Ranges")).isSubsetOf("none");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).contains(tag);
        assertThat(again.header("Cache-Control")).contains("public, max-age=60");
        assertThat(visitor().get(path, "If-None-Match", "\"spring\"").status()).isEqualTo(200);
    }

    @Test
    void tellsWhoAsksForTheHeadAloneOfThePagesVersion() throws Exception {
        Answer head = visitor().head(Probes.VERSIONED.path());

        assertThat(head.headers("Cache-Control")).containsExactly("public, max-age=60");
        assertThat(head.headers("Content-Length"))
                .isSubsetOf(
                        String.valueOf(visitor().get(Probes.VERSIONED.path()).length()));
    }

    @Test
    void answersTheScript() throws Exception {
        Matcher helper = HELPER.matcher(visitor().get(Probes.VERSIONED.path()).octetsWithoutInsertions());
        assertThat(helper.find()).isTrue();
        Answer script = visitor().get(helper.group(1));

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("text/javascript;charset=UTF-8");
        assertThat(script.header("Cache-Control")).contains("public, max-age=3600");
        assertThat(script.headers("Set-Cookie")).isEmpty();
        assertThat(script.text()).contains("deduplicationKey").doesNotContain("{line-tag-id}");
        assertThat(visitor()
                        .get(
                                helper.group(1),
                                "If-None-Match",
                                script.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
        assertThat(visitor().head(helper.group(1)).length()).isZero();
        assertThat(visitor().ask("POST", helper.group(1)).status()).isEqualTo(405);
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
                .containsEntry("url", Json.text(filtered.uri() + "/collect/tea?id=7"))
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
                filtered.uri().toString());

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
    @ValueSource(
            strings = {
                "tagtwin/collect;a=b",
                "tagtwin/%63ollect",
                "tagtwin/collect/",
                "tagtwin/x/%2e%2e/collect",
                "tagtwin/line.js;a",
                "tagtwin/line%2ejs"
            })
    void leavesEveryOtherWritingOfItsAddressesToTheShop(String path) throws Exception {
        Browser without = new Browser(plain.uri().resolve(APPLICATION + "/"));

        assertThat(visitor().send("POST", path, body(key(), "/", ""), OWN).status())
                .isEqualTo(without.send("POST", path, body(key(), "/", ""), OWN).status())
                .isGreaterThanOrEqualTo(400);
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
        return Operator.of(filtered, APPLICATION).counters().getOrDefault(name, 0L);
    }

    private Browser visitor() {
        return new Browser(filtered.uri().resolve(APPLICATION + "/"));
    }
}
