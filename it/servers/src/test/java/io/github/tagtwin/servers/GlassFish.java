package io.github.tagtwin.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** GlassFish, and Payara, which comes of it: a domain of its own, started by the command that {@code asadmin} would run. */
final class GlassFish implements Make {
    private static final String NAME = "shops";
    private static final String CONFIGURATION = "<config name=\"server-config\">";
    private static final String CLUSTER = "<hazelcast-config-specific-configuration";
    private static final String OPTIONS = "<jvm-options>-Djava.awt.headless=true</jvm-options>";

    private final Place place;

    GlassFish(Place place) {
        this.place = place;
    }

    @Override
    public List<String> setUp() throws IOException {
        Path domain = place.copy("glassfish/domains/domain1", NAME);
        Path configuration = domain.resolve("config/domain.xml");
        Files.writeString(configuration, configured(Files.readString(configuration)));
        applications();
        return command();
    }

    // One listener, on the loopback address, and none of brokers and clusters; applications looked for each second.
    private String configured(String domain) {
        return domain.replace("port=\"8080\"", "port=\"" + place.port() + "\" address=\"127.0.0.1\"")
                .replace("<network-listener port=\"8181\"", "<network-listener enabled=\"false\" port=\"8181\"")
                .replace("port=\"4848\"", "port=\"0\" address=\"127.0.0.1\"")
                .replaceAll("<jmx-connector (?=[^>]*8686)", "<jmx-connector enabled=\"false\" ")
                .replaceAll("<iiop-listener (?=[^>]*port=\"3)", "<iiop-listener enabled=\"false\" ")
                .replace(CONFIGURATION, CONFIGURATION + "<jms-service type=\"DISABLED\"/>")
                .replace("org.apache.felix.shell.remote,", "")
                .replace(CLUSTER, CLUSTER + " enabled=\"false\"")
                .replaceFirst("(?=<jmx-connector )", "<das-config autodeploy-polling-interval-in-seconds=\"1\"/>")
                .replaceFirst(OPTIONS, OPTIONS + options());
    }

    private String options() {
        return place.properties().stream()
                .map(option -> "<jvm-options>" + option + "</jvm-options>")
                .collect(Collectors.joining());
    }

    private List<String> command() throws IOException {
        ProcessBuilder asked = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                place.home().resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                place.directory().toString(),
                NAME);
        asked.environment().putAll(environment());
        Process asadmin = asked.redirectErrorStream(true).start();
        String answer = new String(asadmin.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> command = answer.lines()
                .skip(1)
                .takeWhile(line -> !line.isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
        if (command.isEmpty()) {
            throw new IOException(answer);
        }
        return command;
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("AS_JAVA", System.getProperty("java.home"));
    }

    @Override
    public Path applications() {
        return place.folder(NAME + "/autodeploy");
    }

    @Override
    public String started() {
        return "startup time";
    }

    @Override
    public String deployed(String name) {
        return "(Successfully autodeployed|Autodeploy failed) : [^\\n]*/" + name + "\\.war";
    }

    // Payara says of an application whose filter fails that it is there, and then doesn't answer for it.
    @Override
    public String failed(String name) {
        return "Autodeploy failed : [^\\n]*/" + name + "\\.war|WebModule\\[/" + name + "]Exception starting filter";
    }

    @Override
    public String undeployed(String name) {
        return "Successfully autoundeployed : [^\\n]*/" + name + "\\.war";
    }
}
