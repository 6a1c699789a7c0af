package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.tagtwin.contracts.probe.FileProbes;
import io.github.tagtwin.contracts.probe.GzipFilter;
import io.github.tagtwin.contracts.probe.Outcome;
import io.github.tagtwin.contracts.probe.Probe;
import io.github.tagtwin.contracts.probe.ProbeServlet;
import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.contracts.probe.Templates;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final String ALL = "    <url-pattern>/*</url-pattern>\n";
    private static final String TAGTWIN = "io.github.tagtwin.servlet.LineConversionFilter";

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
        deploy("/jar", filter("tagtwin", TAGTWIN), "");
        deploy("/every", filter("tagtwin", TAGTWIN) + mapping("tagtwin", EVERY_DISPATCH), "");
        deploy("/twice", mapped("tagtwin", TAGTWIN) + mapped("again", TAGTWIN), "");
        String gzip = mapped("gzip", GzipFilter.class.getName());
        deploy("/inside", gzip + mapped("tagtwin", TAGTWIN), gzip);
        deploy("/outside", mapped("tagtwin", TAGTWIN) + gzip, gzip);
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

    @TestFactory
    Stream<DynamicTest> insideAFilterThatCompresses() {
        return tests(Probes.PLAIN, probe -> hold("/inside", probe, probe.outcome()));
    }

    @TestFactory
    Stream<DynamicTest> outsideAFilterThatCompresses() {
        return tests(Probes.PLAIN, probe -> hold("/outside", probe, Outcome.UNTOUCHED));
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

    private void deploy(String application, String withFilter, String without) throws Exception {
        String name = application.substring(1);
        WarFile with = war(name + "-with.war", settings(name) + withFilter).addLibrariesOf(WarFile.ofTheShop());
        filtered.deploy(with.path(), application);
        plain.deploy(war(name + "-without.war", without).path(), application);
    }

    private WarFile war(String name, String filters) throws Exception {
        return WarFile.with(ProbeServlet.descriptor(filters), directory.resolve(name))
                .addPackageOf(ProbeServlet.class)
                .addFiles(FileProbes.files());
    }

    private String settings(String name) {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "line-tag-id",
                Templates.LINE_TAG_ID,
                "access-token",
                "probe-access-token",
                "endpoint",
                line.uri().toString(),
                "delay",
                "0s",
                "directory",
                directory.resolve(name + "-queue").toString()));
        StringBuilder xml = new StringBuilder();
        settings.forEach((setting, value) -> xml.append(
                """
                  <context-param>
                    <param-name>tagtwin.%s</param-name>
                    <param-value>%s</param-value>
                  </context-param>
                """
                        .formatted(setting, value)));
        return xml.toString();
    }

    private static String filter(String name, String type) {
        return """
              <filter>
                <filter-name>%s</filter-name>
                <filter-class>%s</filter-class>
                <async-supported>true</async-supported>
              </filter>
            """
                .formatted(name, type);
    }

    private static String mapping(String name, String addresses) {
        return """
              <filter-mapping>
                <filter-name>%s</filter-name>
            %s  </filter-mapping>
            """
                .formatted(name, addresses);
    }

    private static String mapped(String name, String type) {
        return filter(name, type) + mapping(name, ALL);
    }
}
