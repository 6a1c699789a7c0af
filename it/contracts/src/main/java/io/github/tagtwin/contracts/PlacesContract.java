package io.github.tagtwin.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tagtwin.contracts.probe.ProbeServlet;
import io.github.tagtwin.contracts.probe.Templates;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Where settings come from, and which place wins: told by the script that a page is given, each place naming another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlacesContract {
    private static final String APPLICATION = "/places";
    private static final String PAGE = "untagged.html";
    private static final String PROPERTY = "tagtwin.tag-script";

    /** Those that win come first. */
    private static final List<String> PLACES =
            List.of("system-property", "settings-file", "jndi", "context-param", "init-param", "web-inf");

    private final LineStandIn line = LineStandIn.start(0);

    private Path directory;
    private Container server;
    private int deployments;

    /** A server, running, without an application; with JNDI, if it has it. */
    protected abstract Container start(Path directory) throws Exception;

    /** Whether the server gives an application the entries of its descriptor by JNDI. */
    protected abstract boolean hasJndi();

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        directory = temporary;
        server = start(temporary.resolve("server"));
    }

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @AfterAll
    void close() {
        try (line) {
            server.close();
        }
    }

    @Test
    void theFirstPlaceWins() throws Exception {
        List<String> places = new ArrayList<>(PLACES);
        if (!hasJndi()) {
            assertThat(scriptBy(List.of("jndi", "context-param"))).isEqualTo("context-param");
            places.remove("jndi");
        }
        while (!places.isEmpty()) {
            assertThat(scriptBy(places)).isEqualTo(places.get(0));
            places.remove(0);
        }
    }

    @Test
    void anUnknownNameFailsTheStartWhereverOnlyOurNamesStand() throws Exception {
        for (String place : List.of("context-param", "init-param", "web-inf")) {
            Path war = war(List.of(place), "tag-skript");

            assertThatThrownBy(() -> server.deploy(war, APPLICATION))
                    .as(place)
                    .hasStackTraceContaining("unknown setting 'tag-skript' in ")
                    .hasStackTraceContaining("; the nearest is 'tag-script'");
        }
    }

    // The page's script says which place was read.
    private String scriptBy(List<String> places) throws Exception {
        server.deploy(war(places, "tag-script"), APPLICATION);
        try {
            String page = new Browser(server.uri().resolve(APPLICATION + "/"))
                    .get(PAGE)
                    .text();
            return page.split("https://", -1)[1].split("\\.example/lt\\.js", -1)[0];
        } finally {
            server.undeploy(APPLICATION);
        }
    }

    private Path war(List<String> places, String name) throws Exception {
        Path settings = directory.resolve("settings" + ++deployments);
        if (places.contains("settings-file")) {
            Files.writeString(settings, line(name, "settings-file"));
        }
        if (places.contains("system-property")) {
            System.setProperty(PROPERTY, script("system-property"));
        } else {
            System.clearProperty(PROPERTY);
        }
        WarFile war = WarFile.with(
                        ProbeServlet.descriptor(descriptor(places, name, settings)),
                        directory.resolve(deployments + ".war"))
                .addPackageOf(ProbeServlet.class)
                .addFiles(Map.of(
                        PAGE, "<!DOCTYPE html><html><head><title>T</title></head><body></body></html>".getBytes(UTF_8)))
                .addLibrariesOf(WarFile.ofTheShop());
        if (places.contains("web-inf")) {
            war.addFiles(
                    Map.of("WEB-INF/tagtwin.properties", line(name, "web-inf").getBytes(UTF_8)));
        }
        return war.path();
    }

    private String descriptor(List<String> places, String name, Path settings) {
        StringBuilder xml = new StringBuilder();
        basics(settings, places.contains("settings-file"))
                .forEach((known, value) -> xml.append(contextParam(known, value)));
        if (places.contains("context-param")) {
            xml.append(contextParam(name, script("context-param")));
        }
        xml.append(filter(places.contains("init-param") ? initParam(name, script("init-param")) : ""));
        if (places.contains("jndi")) {
            xml.append(envEntry(name, script("jndi")));
        }
        return xml.toString();
    }

    private Map<String, String> basics(Path settings, boolean withFile) {
        return Map.of(
                "line-tag-id",
                Templates.LINE_TAG_ID,
                "access-token",
                "places-access-token",
                "endpoint",
                line.uri().toString(),
                "tag-mode",
                "install",
                "directory",
                directory.resolve("queue").toString(),
                withFile ? "settings-file" : "share",
                withFile ? settings.toString() : "100");
    }

    private static String contextParam(String name, String value) {
        return """
              <context-param>
                <param-name>tagtwin.%s</param-name>
                <param-value>%s</param-value>
              </context-param>
            """
                .formatted(name, value);
    }

    private static String filter(String initParam) {
        return """
              <filter>
                <filter-name>tagtwin</filter-name>
                <filter-class>io.github.tagtwin.servlet.LineConversionFilter</filter-class>
                <async-supported>true</async-supported>
            %s  </filter>
            """
                .formatted(initParam);
    }

    private static String initParam(String name, String value) {
        return """
                <init-param>
                  <param-name>%s</param-name>
                  <param-value>%s</param-value>
                </init-param>
            """
                .formatted(name, value);
    }

    private static String envEntry(String name, String value) {
        return """
              <env-entry>
                <env-entry-name>tagtwin/%s</env-entry-name>
                <env-entry-type>java.lang.String</env-entry-type>
                <env-entry-value>%s</env-entry-value>
              </env-entry>
            """
                .formatted(name, value);
    }

    private static String line(String name, String place) {
        return name + "=" + script(place) + "\n";
    }

    private static String script(String place) {
        return "https://" + place + ".example/lt.js";
    }
}
