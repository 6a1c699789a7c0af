package io.github.tagtwin.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Open Liberty with the features of the system property {@code server.features}, which make its level of Jakarta EE. */
final class Liberty implements Make {
    private static final String NAME = "shops";

    private final Place place;

    Liberty(Place place) {
        this.place = place;
    }

    @Override
    public List<String> setUp() throws IOException {
        applications();
        Files.writeString(place.folder("usr/servers/" + NAME).resolve("server.xml"), server());
        Path tools = place.home().resolve("bin/tools");
        List<String> command = place.java();
        command.add("@" + place.home().resolve("lib/platform/java/java9.options"));
        Collections.addAll(
                command,
                "-javaagent:" + tools.resolve("ws-javaagent.jar"),
                "-jar",
                tools.resolve("ws-server.jar").toString(),
                NAME);
        return command;
    }

    private static String features() {
        return System.getProperty("server.features", "")
                .lines()
                .flatMap(line -> List.of(line.trim().split("\\s+")).stream())
                .filter(feature -> !feature.isEmpty())
                .map(feature -> "<feature>" + feature + "</feature>")
                .collect(Collectors.joining());
    }

    private String server() {
        return """
                <server>
                  <featureManager>%s</featureManager>
                  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
                  <applicationMonitor updateTrigger="polled" pollingRate="500ms"/>
                  <applicationManager autoExpand="true"/>
                  <webContainer deferServletLoad="false"/>
                </server>
                """
                .formatted(features(), place.port());
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "WLP_USER_DIR", place.folder("usr").toString(),
                "WLP_OUTPUT_DIR", place.folder("output").toString());
    }

    @Override
    public Path applications() {
        return place.folder("usr/servers/" + NAME + "/dropins");
    }

    @Override
    public String started() {
        return "CWWKF0011I";
    }

    // Before it says that the application has started, although a filter hasn't.
    @Override
    public String deployed(String name) {
        return "CWWKZ000[13]I: [^\\n]*\\b" + name + "\\b|CWWKZ000[24]E: [^\\n]*\\b" + name + "\\b";
    }

    @Override
    public String failed(String name) {
        return "CWWKZ000[24]E: [^\\n]*\\b" + name + "\\b|SRVE0321E";
    }

    @Override
    public String undeployed(String name) {
        return "CWWKZ0009I: [^\\n]*\\b" + name + "\\b";
    }
}
