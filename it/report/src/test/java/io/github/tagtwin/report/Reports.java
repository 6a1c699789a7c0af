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
    private static final Comparator<Server> BY_ROW = Comparator.comparing(Server::csv);

    private Reports() {}

    /** Of each server, in the order of the alphabet. */
    static Map<Server, Count> read(Path modules) throws IOException {
        Map<Server, Count> counts = new TreeMap<>(BY_ROW);
        try (Stream<Path> files = Files.walk(modules)) {
            List<Path> reports = files.filter(Reports::isReport).toList();
            for (Path report : reports) {
                add(report, counts);
            }
        }
        return counts;
    }

    private static boolean isReport(Path file) {
        return file.toString().matches(".*/failsafe-reports/TEST-[^/]*\\.xml");
    }

    private static void add(Path report, Map<Server, Count> counts) {
        Element suite = suite(report);
        Map<String, String> properties = properties(suite);
        if (!properties.getOrDefault("server.name", "").isEmpty()) {
            Server server = new Server(
                    properties.getOrDefault("server.name", ""),
                    properties.getOrDefault("server.version", ""),
                    properties.getOrDefault("server.servlet", ""),
                    properties.getOrDefault("server.namespace", ""),
                    properties.getOrDefault("java.specification.version", ""));
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
