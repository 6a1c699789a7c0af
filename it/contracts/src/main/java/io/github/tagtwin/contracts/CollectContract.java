package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.probe.Probe;
import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that caches keep, and the script in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class CollectContract {
    private static final String APPLICATION = "/collect";
    private static final Pattern HELPER =
            Pattern.compile("<script src=\"(/collect/tagtwin/line\\.js\\?v=[0-9a-f]{8})\"></script>");
    private static final String[] OWN = {"Content-Type", "application/json", "Sec-Fetch-Site", "same-origin"};
    private static final String REPORT = "{\"key\":\"0123456789abcdefghijkl\",\"page\":\"/\",\"referrer\":\"\"}";
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
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue")).with("cacheable-pages", "collect");
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

        assertThat(visitor().send("POST", path, REPORT, OWN).status())
                .isEqualTo(without.send("POST", path, REPORT, OWN).status())
                .isGreaterThanOrEqualTo(400);
    }

    private Browser visitor() {
        return new Browser(filtered.uri().resolve(APPLICATION + "/"));
    }
}
