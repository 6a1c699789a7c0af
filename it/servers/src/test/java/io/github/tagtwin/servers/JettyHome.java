package io.github.tagtwin.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Jetty's own distribution, with the environment of the system property {@code server.environment}. */
final class JettyHome implements Make {
    private final Place place;
    private final String environment = System.getProperty("server.environment", "ee10");

    JettyHome(Place place) {
        this.place = place;
    }

    @Override
    public List<String> setUp() throws IOException {
        Path base = place.folder("base");
        applications();
        place.folder("base/resources");
        String modules = List.of("deploy", "annotations", "jsp", "webapp").stream()
                .map(module -> "--module=" + environment + "-" + module)
                .reduce("--module=http\n", (all, module) -> all + module + "\n");
        Files.writeString(Files.createDirectories(base.resolve("start.d")).resolve("shops.ini"), modules);
        return place.java(
                "-Djetty.home=" + place.home(),
                "-Djetty.base=" + base,
                "-jar",
                place.home().resolve("start.jar").toString(),
                "jetty.http.host=127.0.0.1",
                "jetty.http.port=" + place.port(),
                "jetty.httpConfig.requestHeaderSize=262144",
                "jetty.deploy.scanInterval=1");
    }

    @Override
    public Path applications() {
        return place.folder("base/webapps");
    }

    @Override
    public String started() {
        return "oejs.Server:main: Started|Started oejs.Server";
    }

    @Override
    public String deployed(String name) {
        return "Started [^\\n]*Context[^\\n]*@[^\\n]*,/" + name + ",|" + failed(name);
    }

    @Override
    public String failed(String name) {
        return "Failed startup of context [^\\n]*,/" + name + ",";
    }

    @Override
    public String undeployed(String name) {
        return "Stopped [^\\n]*Context[^\\n]*@[^\\n]*,/" + name + ",";
    }
}
