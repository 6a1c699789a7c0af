package io.github.tagtwin.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The reports of Failsafe that this run has left in the servers' modules. */
final class Reports {
    private static final Comparator<Server> ORDER = Comparator.comparing(Server::row);

    private Reports() {}

    /** What ran on this Java, by server in the order of the alphabet. */
    static List<Run> read(Path modules, int jdk) throws IOException {
        Map<Server, Count> counts = new TreeMap<>(ORDER);
        try (Stream<Path> files = Files.walk(modules)) {
            files.filter(Reports::isReport)
                    .map(Reports::suite)
                    .filter(suite -> properties(suite)
                            .getOrDefault("java.specification.version", "")
                            .equals(String.valueOf(jdk)))
                    .forEach(suite -> add(suite, counts));
        }
        return counts.entrySet().stream()
                .map(server -> new Run(server.getKey(), jdk, server.getValue()))
                .toList();
    }

    private static boolean isReport(Path file) {
        return file.toString().matches(".*/failsafe-reports/TEST-[^/]*\\.xml");
    }

    private static void add(Element suite, Map<Server, Count> counts) {
        Map<String, String> properties = properties(suite);
        if (!properties.getOrDefault("server.name", "").isEmpty()) {
            Server server = new Server(
                    properties.getOrDefault("server.name", ""),
                    properties.getOrDefault("server.version", ""),
                    properties.getOrDefault("server.servlet", ""),
                    properties.getOrDefault("server.namespace", ""));
            int run = number(suite, "tests") - number(suite, "skipped");
            counts.merge(server, new Count(run, number(suite, "failures") + number(suite, "errors")), Count::plus);
        }
    }

    private static Element suite(Path report) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Exception broken) {
            throw new IllegalStateException(report.toString(), broken);
        }
    }

    private static Map<String, String> properties(Element suite) {
        Map<String, String> properties = new TreeMap<>();
        NodeList nodes = suite.getElementsByTagName("property");
        for (int node = 0; node < nodes.getLength(); node++) {
            Element property = (Element) nodes.item(node);
            properties.put(property.getAttribute("name"), property.getAttribute("value"));
        }
        return properties;
    }

    private static int number(Element suite, String name) {
        return Integer.parseInt(suite.getAttribute(name));
    }
}
