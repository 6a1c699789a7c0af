package io.github.tagtwin.contracts;

import static io.github.tagtwin.contracts.ProbeWar.mapping;
import static io.github.tagtwin.contracts.ProbeWar.tagTwinForAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tagtwin.contracts.probe.GzipFilter;
import io.github.tagtwin.contracts.probe.Outcome;
import io.github.tagtwin.contracts.probe.Probe;
import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which a page may be written, as {@link Probes} lists them: each goes out as without the filter but for the
 * key, and is counted where it got one. Under each way to map the filter that a shop may choose.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class InjectionContract {
    private static final String EVERY_DISPATCH =
            """
                <url-pattern>/*</url-pattern>
                <dispatcher>REQUEST</dispatcher>
                <dispatcher>FORWARD</dispatcher>
                <dispatcher>INCLUDE</dispatcher>
                <dispatcher>ASYNC</dispatcher>
                <dispatcher>ERROR</dispatcher>
            """;

    private final LineStandIn line = LineStandIn.start(0);

    private Path directory;
    private Container filtered;
    private Container plain;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        directory = temporary;
        filtered = start(temporary.resolve("filtered"));
        plain = start(temporary.resolve("plain"));
        deploy("/jar", war -> war, "");
        deploy("/every", war -> war.filters(ProbeWar.tagTwin("tagtwin") + mapping("tagtwin", EVERY_DISPATCH)), "");
        deploy("/twice", war -> war.filters(tagTwinForAll("tagtwin") + tagTwinForAll("again")), "");
        String gzip = ProbeWar.filterForAll("gzip", GzipFilter.class);
        deploy("/inside", war -> war.filters(gzip + tagTwinForAll("tagtwin")), gzip);
        deploy("/outside", war -> war.filters(tagTwinForAll("tagtwin") + gzip), gzip);
        deploy("/key", war -> war.with("cacheable-pages", "key"), "");
        deploy("/off", war -> war.with("tag-mode", "manual"), "");
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
    Stream<DynamicTest> withTheMappingOfTheJar() {
        return tests(Probes.ALL, probe -> hold("/jar", probe, probe.outcome()));
    }

    @TestFactory
    Stream<DynamicTest> withAMappingToEveryDispatch() {
        return tests(Probes.ALL, probe -> hold("/every", probe, probe.outcome()));
    }

    @TestFactory
    Stream<DynamicTest> withTheFilterTwiceUnderTwoNames() {
        return tests(Probes.PLAIN, probe -> hold("/twice", probe, probe.outcome()));
    }

    @Test
    void startsOnceWhereTheFilterStandsTwice() throws Exception {
        assertThat(Operator.of(filtered, "/twice").instances()).isOne();
    }

    @TestFactory
    Stream<DynamicTest> insideAFilterThatCompresses() {
        return tests(Probes.PLAIN, probe -> hold("/inside", probe, probe.outcome()));
    }

    @TestFactory
    Stream<DynamicTest> outsideAFilterThatCompresses() {
        return tests(Probes.PLAIN, probe -> hold("/outside", probe, Outcome.UNTOUCHED));
    }

    @TestFactory
    Stream<DynamicTest> withCacheablePagesKeyed() {
        return tests(Probes.KEYED, probe -> hold("/key", probe, probe.outcome()));
    }

    @TestFactory
    Stream<DynamicTest> withPagesThatPrintTheirKeysThemselves() {
        return tests(Probes.ALL, this::holdUnread);
    }

    @Test
    void outlivesABrowserThatGoesAway() throws Exception {
        for (int time = 0; time < 3; time++) {
            browser(filtered, "/jar").leave(Probes.ENDLESS.path(), 100_000);
        }

        hold("/jar", Probes.PLAIN.get(0), Outcome.EDITED);
    }

    private static Stream<DynamicTest> tests(List<Probe> probes, Holding holding) {
        return probes.stream()
                .map(probe -> DynamicTest.dynamicTest(probe.name(), () -> {
                    assumeTrue(probe.isPossible(), "not known to this server's API");
                    holding.hold(probe);
                }));
    }

    /** Holds a probe's page against the same one without the filter. */
    @FunctionalInterface
    private interface Holding {
        void hold(Probe probe) throws Exception;
    }

    private void hold(String application, Probe probe, Outcome outcome) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = browser(filtered, application);
        Answer page = answer(visitor, probe, clickId);
        Answer without = answer(browser(plain, application), probe, clickId);
        Oracle oracle = application.equals("/inside")
                ? Oracle.of(page.unzipped(), without.unzipped())
                : Oracle.of(page.withoutClickCookie(), without);
        switch (outcome) {
            case UNTOUCHED -> oracle.findsThePageUntouched();
            case EDITED -> oracle.findsThePageEdited(probe.keys(), probe.caching());
            case REPLACED -> oracle.findsThePageReplaced(probe.method());
        }
        assertThat(page.hasClickCookie()).as("a cookie for the click").isEqualTo(probe.isRemembered());
        countsWhatGotAKey(
                visitor.with("tagtwin_click", clickId),
                clickId,
                probe.hasTwin() ? page.unzipped().keys() : List.of());
    }

    private void holdUnread(Probe probe) throws Exception {
        String clickId = Browser.newClickId();
        Answer page = answer(browser(filtered, "/off"), probe, clickId);

        Oracle oracle = Oracle.of(page.withoutClickCookie(), answer(browser(plain, "/off"), probe, clickId));
        if (probe.method().equals("HEAD")) {
            oracle.findsThePageReplaced("HEAD");
        } else {
            oracle.findsThePageUntouched();
        }
        assertThat(page.hasClickCookie()).as("a cookie for the click").isEqualTo(probe.isRemembered());
    }

    private static Answer answer(Browser visitor, Probe probe, String clickId) throws Exception {
        String[] headers = probe.headers().toArray(String[]::new);
        return probe.isLanding()
                ? visitor.ask(probe.method(), probe.path() + "?ldtag_cl=" + clickId, headers)
                : visitor.with("tagtwin_click", clickId).ask(probe.method(), probe.path(), headers);
    }

    // Events of a visitor arrive in order: what comes after the page tells that nothing came for the page itself.
    private void countsWhatGotAKey(Browser visitor, String clickId, List<String> keys) throws Exception {
        Answer after = visitor.get(Probes.PLAIN.get(0).path()).unzipped();
        List<String> counted =
                Stream.concat(keys.stream().limit(1), after.keys().stream()).toList();
        assertThat(SentEvents.of(line, clickId).await(counted.size()))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsExactlyElementsOf(counted);
    }

    private Browser browser(Container server, String application) {
        return new Browser(server.uri().resolve(application + "/"));
    }

    private void deploy(String application, UnaryOperator<ProbeWar> with, String without) throws Exception {
        String name = application.substring(1);
        ProbeWar war = ProbeWar.of(line, directory.resolve(name + "-queue"));
        filtered.deploy(
                with.apply(war).write(directory.resolve(name + "-with.war")).path(), application);
        plain.deploy(
                ProbeWar.plain(without)
                        .write(directory.resolve(name + "-without.war"))
                        .path(),
                application);
    }
}
