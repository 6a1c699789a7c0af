package io.github.tagtwin.contracts;

import io.github.tagtwin.contracts.probe.FileProbes;
import io.github.tagtwin.contracts.probe.ProbeServlet;
import io.github.tagtwin.contracts.probe.Templates;
import io.github.tagtwin.contracts.visits.VisitServlet;
import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** An application that holds every probe, with what its descriptor says of filters and settings. Immutable. */
final class ProbeWar {
    private static final String TAGTWIN = "io.github.tagtwin.servlet.LineConversionFilter";
    private static final String ALL = "    <url-pattern>/*</url-pattern>\n";

    private final Map<String, String> settings;
    private final String filters;

    private ProbeWar(Map<String, String> settings, String filters) {
        this.settings = settings;
        this.filters = filters;
    }

    /** Without TagTwin. */
    static ProbeWar plain(String filters) {
        return new ProbeWar(Map.of(), filters);
    }

    /** With TagTwin's filter under its own name, in front of a stand-in for LINE, and its queue in a directory. */
    static ProbeWar of(LineStandIn line, Path queue) {
        Map<String, String> settings = Map.of(
                "line-tag-id",
                Templates.LINE_TAG_ID,
                "access-token",
                "probe-access-token",
                "endpoint",
                line.uri().toString(),
                "delay",
                "0s",
                "directory",
                queue.toString());
        return new ProbeWar(settings, filter("tagtwin", TAGTWIN));
    }

    /** The same with these filters in its place. */
    ProbeWar filters(String others) {
        return new ProbeWar(settings, others);
    }

    /** The same with one more setting, or another value of one. */
    ProbeWar with(String setting, String value) {
        Map<String, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new ProbeWar(more, filters);
    }

    WarFile write(Path target) throws Exception {
        return settings.isEmpty()
                ? probes(filters, target)
                : probes(parameters() + filters + VisitServlet.mapping(), target)
                        .addPackageOf(VisitServlet.class)
                        .addLibrariesOf(WarFile.ofTheShop());
    }

    private static WarFile probes(String descriptor, Path target) throws Exception {
        return WarFile.with(ProbeServlet.descriptor(descriptor), target)
                .addPackageOf(ProbeServlet.class)
                .addFiles(FileProbes.files());
    }

    /** TagTwin's filter under a name, mapped by the jar where that is its own. */
    static String tagTwin(String name) {
        return filter(name, TAGTWIN);
    }

    /** TagTwin's filter under a name, mapped to every address. */
    static String tagTwinForAll(String name) {
        return tagTwin(name) + mapping(name, ALL);
    }

    static String filterForAll(String name, Class<?> type) {
        return filter(name, type.getName()) + mapping(name, ALL);
    }

    static String mapping(String name, String addresses) {
        return """
              <filter-mapping>
                <filter-name>%s</filter-name>
            %s  </filter-mapping>
            """
                .formatted(name, addresses);
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

    private String parameters() {
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
}
