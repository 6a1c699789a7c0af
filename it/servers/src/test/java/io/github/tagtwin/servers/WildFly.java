package io.github.tagtwin.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** WildFly, with the applications' folder looked at twice a second, and filters started with their application. */
final class WildFly implements Make {
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private static final String CONTAINER = "<servlet-container name=\"default\"";

    private final Place place;

    WildFly(Place place) {
        this.place = place;
    }

    @Override
    public List<String> setUp() throws IOException {
        Path configuration = place.copy("standalone/configuration", "base/configuration");
        applications();
        Path standalone = configuration.resolve("standalone.xml");
        Files.writeString(
                standalone,
                Files.readString(standalone)
                        .replace("scan-interval=\"5000\"", "scan-interval=\"500\"")
                        .replace(CONTAINER, CONTAINER + " eager-filter-initialization=\"true\""));
        List<String> command = place.java("-Djboss.modules.system.pkgs=org.jboss.byteman");
        OPENED.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        Collections.addAll(
                command,
                "-Dorg.jboss.boot.log.file=" + place.folder("base/log").resolve("server.log"),
                "-Dlogging.configuration="
                        + configuration.resolve("logging.properties").toUri(),
                "-jar",
                place.home().resolve("jboss-modules.jar").toString(),
                "-mp",
                place.home().resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + place.home(),
                "-Djboss.server.base.dir=" + place.folder("base"),
                "-Djboss.bind.address=127.0.0.1",
                "-Djboss.http.port=" + place.port(),
                "-Djboss.https.port=0",
                "-Djboss.management.http.port=0",
                "-Djboss.management.https.port=0");
        return command;
    }

    @Override
    public Path applications() {
        return place.folder("base/deployments");
    }

    @Override
    public String started() {
        return "WFLYSRV0025";
    }

    // Even where it has failed before.
    @Override
    public String deployed(String name) {
        return "WFLYSRV0010: Deployed \"" + name + "\\.war\"";
    }

    @Override
    public String failed(String name) {
        return "WFLYCTL0013: [^\\n]*\"" + name + "\\.war\"";
    }

    @Override
    public String undeployed(String name) {
        return "WFLYSRV0009: Undeployed \"" + name + "\\.war\"";
    }
}
