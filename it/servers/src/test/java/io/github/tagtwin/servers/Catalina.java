package io.github.tagtwin.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/** Tomcat, and TomEE, which is Tomcat with more inside. */
final class Catalina implements Make {
    private static final List<String> OPENED =
            List.of("java.base/java.lang", "java.base/java.io", "java.base/java.util", "java.rmi/sun.rmi.transport");

    private final Place place;

    Catalina(Place place) {
        this.place = place;
    }

    @Override
    public List<String> setUp() throws IOException {
        Path configuration = place.copy("conf", "base/conf");
        Files.writeString(configuration.resolve("server.xml"), server());
        place.folder("base/temp");
        applications();
        List<String> command = place.java(
                "-Dcatalina.home=" + place.home(),
                "-Dcatalina.base=" + place.folder("base"),
                "-cp",
                place.home().resolve("bin/bootstrap.jar")
                        + File.pathSeparator
                        + place.home().resolve("bin/tomcat-juli.jar"));
        OPENED.forEach(name -> Collections.addAll(command, "--add-opens", name + "=ALL-UNNAMED"));
        Collections.addAll(command, "org.apache.catalina.startup.Bootstrap", "start");
        return command;
    }

    private String server() {
        return """
                <Server port="-1">
                  %s
                  <Service name="Catalina">
                    <Connector port="%d" address="127.0.0.1" maxHttpHeaderSize="262144" maxCookieCount="1000"/>
                    <Engine name="Catalina" defaultHost="localhost" backgroundProcessorDelay="1">
                      <Host name="localhost" appBase="webapps" unpackWARs="true" autoDeploy="true"/>
                    </Engine>
                  </Service>
                </Server>
                """
                .formatted(
                        isTomEE() ? "<Listener className=\"org.apache.tomee.catalina.ServerListener\"/>" : "",
                        place.port());
    }

    private boolean isTomEE() {
        return Files.exists(place.home().resolve("conf/tomee.xml"));
    }

    @Override
    public Path applications() {
        return place.folder("base/webapps");
    }

    @Override
    public String started() {
        return "Server startup in";
    }

    @Override
    public String deployed(String name) {
        return "Deployment of web application archive \\[[^\\]]*" + name + "\\.war\\] has finished";
    }

    @Override
    public String failed(String name) {
        return "Context \\[/" + name + "\\] startup failed|Error deploying web application archive";
    }

    @Override
    public String undeployed(String name) {
        return "";
    }
}
