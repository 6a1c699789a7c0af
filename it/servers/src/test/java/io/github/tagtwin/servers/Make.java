package io.github.tagtwin.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a make of server is started, and what it says. An application is a WAR in a folder: it starts when it is put there,
 * and stops when it is taken away.
 */
interface Make {
    /** Writes what the server needs into its directory; the command that starts it there. */
    List<String> setUp() throws IOException;

    /** Of the server's process, beside what this one has. */
    default Map<String, String> environment() {
        return Map.of();
    }

    /** Where applications are put. */
    Path applications();

    /** What the server says, as a regular expression, when it has started. */
    String started();

    /** What it says when an application has been tried. */
    String deployed(String name);

    /** What it says when the application's start has failed. */
    String failed(String name);

    /** What it says when an application has stopped; empty if it says so by taking away what it had unpacked. */
    String undeployed(String name);

    /** The make that this run is about, by the system property {@code server.make}. */
    static Make at(Place place) {
        String make = System.getProperty("server.make");
        return switch (make) {
            case "catalina" -> new Catalina(place);
            case "glassfish" -> new GlassFish(place);
            case "liberty" -> new Liberty(place);
            case "wildfly" -> new WildFly(place);
            default -> throw new IllegalArgumentException(make);
        };
    }
}
