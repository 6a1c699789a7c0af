package io.github.tagtwin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.contracts.probe.Outcome;
import io.github.tagtwin.contracts.probe.Probe;
import io.github.tagtwin.contracts.probe.ProbeServlet;
import io.github.tagtwin.contracts.probe.Probes;
import io.github.tagtwin.contracts.probe.Templates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every way in which a page may be written, as {@link Probes} lists them: each goes out as without the filter but for the
 * key, and is counted where it got one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProbeContract {
    private static final String FILTER =
            """
              <filter>
                <filter-name>tagtwin</filter-name>
                <filter-class>io.github.tagtwin.servlet.LineConversionFilter</filter-class>
                <async-supported>true</async-supported>
              </filter>
            """;
    private static final String EVERY_DISPATCH =
            """
              <filter-mapping>
                <filter-name>tagtwin</filter-name>
                <url-pattern>/*</url-pattern>
                <dispatcher>REQUEST</dispatcher>
                <dispatcher>FORWARD</dispatcher>
                <dispatcher>INCLUDE</dispatcher>
                <dispatcher>ASYNC</dispatcher>
                <dispatcher>ERROR</dispatcher>
              </filter-mapping>
            """;

    private Applications asJarSays;
    private Applications everyDispatch;

    /** A server, running, without an application. */
    protected abstract Container start(Path directory) throws Exception;

    @BeforeAll
    void open(@TempDir Path directory) throws Exception {
        asJarSays = deployed(directory.resolve("as-jar-says"), FILTER);
        everyDispatch = deployed(directory.resolve("every-dispatch"), FILTER + EVERY_DISPATCH);
    }

    @AfterAll
    void close() {
        asJarSays.close();
        everyDispatch.close();
    }

    @TestFactory
    Stream<DynamicTest> withTheMappingOfTheJar() {
        return Probes.ALL.stream().map(probe -> DynamicTest.dynamicTest(probe.name(), () -> hold(asJarSays, probe)));
    }

    @TestFactory
    Stream<DynamicTest> withAMappingToEveryDispatch() {
        return Probes.ALL.stream()
                .map(probe -> DynamicTest.dynamicTest(probe.name(), () -> hold(everyDispatch, probe)));
    }

    private static void hold(Applications applications, Probe probe) throws Exception {
        String clickId = Browser.newClickId();
        Browser visitor = applications.filtered().with("tagtwin_click", clickId);
        Answer filtered = visitor.get(probe.path());
        Answer plain = applications.plain().with("tagtwin_click", clickId).get(probe.path());
        Oracle oracle = Oracle.of(filtered, plain);
        switch (probe.outcome()) {
            case UNTOUCHED -> oracle.findsThePageUntouched();
            case EDITED -> oracle.findsThePageEdited(probe.keys());
            case REPLACED -> oracle.findsThePageReplaced();
        }
        countsWhatGotAKey(applications, clickId, visitor, filtered);
    }

    // Events of a visitor arrive in order: what comes after the page tells that nothing came for the page itself.
    private static void countsWhatGotAKey(Applications applications, String clickId, Browser visitor, Answer page)
            throws Exception {
        Answer after = visitor.get(Probes.ALL.get(0).path());
        int events = page.keys().isEmpty() ? 1 : 2;
        assertThat(SentEvents.of(applications.line(), clickId).await(events))
                .extracting(event -> event.getJsonObject("event").getString("deduplication_key"))
                .containsExactlyElementsOf(Stream.concat(page.keys().stream().limit(1), after.keys().stream())
                        .toList());
    }

    private Applications deployed(Path directory, String filter) throws Exception {
        Files.createDirectories(directory);
        Applications applications =
                Applications.on(start(directory.resolve("filtered")), start(directory.resolve("plain")));
        WarFile with = war(directory.resolve("with.war"), filter)
                .addLibrariesOf(WarFile.ofTheShop())
                .parameters(Map.of(
                        "line-tag-id",
                        Templates.LINE_TAG_ID,
                        "access-token",
                        "probe-access-token",
                        "endpoint",
                        applications.line().uri().toString(),
                        "delay",
                        "0s",
                        "directory",
                        directory.resolve("queue").toString()));
        applications.deploy(
                with.path(), war(directory.resolve("without.war"), "").path());
        return applications;
    }

    private static WarFile war(Path target, String filter) throws Exception {
        return WarFile.with(ProbeServlet.descriptor(filter), target)
                .add(ProbeServlet.class)
                .add(Probes.class)
                .add(Probe.class)
                .add(Outcome.class)
                .add(Templates.class);
    }
}
