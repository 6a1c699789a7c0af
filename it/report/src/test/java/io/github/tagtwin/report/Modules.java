package io.github.tagtwin.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The servers that the modules' {@code pom.xml} name. */
final class Modules {
    private static final Pattern PROPERTIES = Pattern.compile("<properties>(.*?)</properties>", Pattern.DOTALL);
    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+)>([^<>]+)</\\1>");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final String POM = "pom.xml";

    private Modules() {}

    /** Each once, whatever the number of modules that it has. */
    static List<Server> servers(Path modules) throws IOException {
        try (Stream<Path> folders = Files.walk(modules, 2)) {
            return folders.filter(folder -> Files.exists(folder.resolve(POM)))
                    .map(Modules::properties)
                    .filter(properties -> properties.containsKey("server.name"))
                    .map(Modules::server)
                    .distinct()
                    .toList();
        }
    }

    private static Server server(Map<String, String> properties) {
        return new Server(
                value("server.name", properties),
                value("server.version", properties),
                value("server.servlet", properties),
                value("server.namespace", properties));
    }

    private static String value(String name, Map<String, String> properties) {
        return REFERENCE
                .matcher(properties.getOrDefault(name, ""))
                .replaceAll(reference -> Matcher.quoteReplacement(value(reference.group(1), properties)));
    }

    // A module's own come after those of the folders that it is in, which are its parents.
    private static Map<String, String> properties(Path folder) {
        Map<String, String> properties = new TreeMap<>();
        Path parent = Repository.ROOT;
        read(parent, properties);
        for (Path name : parent.relativize(folder)) {
            parent = parent.resolve(name);
            read(parent, properties);
        }
        return properties;
    }

    private static void read(Path folder, Map<String, String> properties) {
        PROPERTIES
                .matcher(Repository.text(folder.resolve(POM)))
                .results()
                .limit(1)
                .flatMap(own -> PROPERTY.matcher(own.group(1)).results())
                .forEach(property -> properties.put(property.group(1), property.group(2)));
    }
}
