package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.contracts.probe.Templates;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator changes while an application runs: the switch, the share of visitors, the access token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LiveContract {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String APPLICATION = "/live";
    private static final String PAGE = Probes.PLAIN.get(0).path();
    private static final String CACHEABLE = Probes.KEYED.get(0).path();
    private static final String LOT = "tagtwin_lot";

    private final LineStandIn line = LineStandIn.start(0);

    private Path settings;
    private Path token;
    private Container filtered;
    private Container plain;
    private String tokenInForce = "";
    private int tokens;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        settings = directory.resolve("tagtwin.properties");
        token = directory.resolve("token");
        filtered = start(directory.resolve("filtered"));
        plain = start(directory.resolve("plain"));
        ProbeWar war = ProbeWar.of(line, directory.resolve("queue"))
                .with("settings-file", settings.toString())
                .with("access-token-file", token.toString())
                .with("access-token", "");
        filtered.deploy(war.write(directory.resolve("with.war")).path(), APPLICATION);
        plain.deploy(ProbeWar.plain("").write(directory.resolve("without.war")).path(), APPLICATION);
    }

    @AfterAll
    void close() {
        try (line) {
            plain.close();
        } finally {
            filtered.close();
        }
    }

    @BeforeEach
    void letEverybodyIn() throws Exception {
        rotate();
        settle("share=0", "0", false);
        settle("share=100", "99", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"active=off", "share=0"})
    void leavesEverythingAsItIsWhileItIsOff(String off) throws Exception {
        settle(off, "0", false);
        String clickId = Browser.newClickId();
        Browser visitor = browser(filtered);

        Oracle.of(visitor.get(PAGE + "?ldtag_cl=" + clickId), browser(plain).get(PAGE + "?ldtag_cl=" + clickId))
                .findsThePageUntouched();
        settle("", "0", true);
        Answer seen = visitor.with("tagtwin_click", clickId).get(PAGE);

        assertThat(SentEvents.of(line, clickId).await(1))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsExactlyElementsOf(seen.keys());
    }

    @Test
    void sendsWhatIsQueuedWhileItIsOff() throws Exception {
        line.expireToken(Templates.LINE_TAG_ID, tokenInForce);
        String clickId = Browser.newClickId();
        browser(filtered).with("tagtwin_click", clickId).get(PAGE);
        settle("active=off", "0", false);
        assertThat(SentEvents.of(line, clickId).all()).isEmpty();

        rotate();

        assertThat(SentEvents.of(line, clickId).await(1)).hasSize(1);
    }

    @Test
    void letsTheSameVisitorsInOnEveryPage() throws Exception {
        settleHalf();
        List<Browser> inside = new ArrayList<>();
        List<Browser> outside = new ArrayList<>();
        for (int visitor = 0; visitor < 24; visitor++) {
            Browser browser = browser(filtered);
            Answer first = browser.get(PAGE);
            assertThat(lotCookies(first)).as("the lot is remembered").isOne();
            (first.keys().isEmpty() ? outside : inside).add(browser);
        }
        assertThat(inside).isNotEmpty();
        assertThat(outside).isNotEmpty();
        Answer without = browser(plain).get(PAGE);
        for (int page = 0; page < 2; page++) {
            for (Browser browser : inside) {
                Oracle.of(browser.get(PAGE), without).findsThePageEdited(1);
            }
            for (Browser browser : outside) {
                Oracle.of(browser.get(PAGE), without).findsThePageUntouched();
            }
        }
        settle("share=60", "55", true);
        for (Browser browser : inside) {
            assertThat(browser.get(PAGE).keys()).hasSize(1);
        }
    }

    @Test
    void remembersNoLotOnAPageThatOthersMayKeep() throws Exception {
        settleHalf();

        for (int visitor = 0; visitor < 8; visitor++) {
            Oracle.of(browser(filtered).get(CACHEABLE), browser(plain).get(CACHEABLE))
                    .findsThePageUntouched();
        }
    }

    @Test
    void needsNoCookieWhereLineTagHasWrittenOne() throws Exception {
        settleHalf();
        Browser visitor = browser(filtered).with("__lt__cid", "3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        Answer first = visitor.get(PAGE);

        assertThat(lotCookies(first)).isZero();
        assertThat(visitor.get(PAGE).keys()).hasSameSizeAs(first.keys());
    }

    @Test
    void goesOnWithANewTokenAsSoonAsItsFileHoldsIt() throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = browser(filtered).with("tagtwin_click", clickId);
        visitor.get(PAGE);
        SentEvents.of(line, clickId).await(1);
        line.expireToken(Templates.LINE_TAG_ID, tokenInForce);
        visitor.get(PAGE);
        line.await(
                any -> line.received().stream()
                        .anyMatch(request ->
                                request.status() == 401 && request.body().contains(clickId)),
                LIMIT);
        assertThat(SentEvents.of(line, clickId).all()).hasSize(1);

        rotate();

        assertThat(SentEvents.of(line, clickId).await(2)).hasSize(2);
    }

    private void settleHalf() throws Exception {
        settle("share=50", "50", false);
        settle("share=50", "49", true);
    }

    private void rotate() throws Exception {
        tokenInForce = "access-token-" + ++tokens;
        line.issueToken(Templates.LINE_TAG_ID, tokenInForce);
        Files.writeString(token, tokenInForce + "\n");
    }

    // Whoever has this lot shows when the settings have been taken up.
    private void settle(String lines, String lot, boolean keyed) throws Exception {
        Files.writeString(settings, "# " + lines + "\n" + lines + "\n");
        until(() -> browser(filtered).with(LOT, lot).get(PAGE).keys().isEmpty() != keyed);
    }

    private static void until(Callable<Boolean> met) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!met.call()) {
            if (System.nanoTime() > end) {
                fail("not within " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static long lotCookies(Answer answer) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(LOT + "="))
                .count();
    }

    private static Browser browser(Container server) {
        return new Browser(server.uri().resolve(APPLICATION + "/"));
    }
}
