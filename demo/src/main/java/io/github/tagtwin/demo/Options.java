package io.github.tagtwin.demo;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * How the demo is to run. Immutable.
 *
 * @param port the shop's port, 0 to 65534; LINE's stand-in takes the next one. 0 for any two free ones
 * @param war the shop, built
 * @param directory where TagTwin keeps its events; empty for a temporary folder that goes when the demo ends
 * @param delay how long the server's copies wait, as TagTwin's setting {@code delay} has it
 */
public record Options(int port, Path war, Optional<Path> directory, String delay) {
    static final String PORT = "demo.port";
    static final String WAR = "demo.war";
    static final String DIRECTORY = "demo.directory";
    static final String DELAY = "demo.delay";

    private static final String USUAL_PORT = "8080";
    private static final String USUAL_DELAY = "5s";

    /** The usual options at another port. */
    public static Options atPort(int port) {
        return new Options(port, builtWar(), Optional.empty(), USUAL_DELAY);
    }

    /**
     * What {@code demo.port}, {@code demo.war}, {@code demo.directory} and {@code demo.delay} say, and the usual for the
     * rest.
     *
     * @throws CannotStart where the port is no port
     */
    public static Options of(Properties properties) {
        return new Options(
                port(properties.getProperty(PORT, USUAL_PORT)),
                path(properties, WAR).orElseGet(Options::builtWar),
                path(properties, DIRECTORY),
                properties.getProperty(DELAY, USUAL_DELAY));
    }

    int linePort() {
        return port == 0 ? 0 : port + 1;
    }

    private static int port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65534) {
            throw new CannotStart(PORT + " is " + value + ", but must be a number from 0 to 65534");
        }
        return Integer.parseInt(value);
    }

    private static Optional<Path> path(Properties properties, String name) {
        return Optional.ofNullable(properties.getProperty(name))
                .map(value -> Path.of(value).toAbsolutePath());
    }

    /** Where the build of the neighbouring module puts the shop, seen from our own classes or jar. */
    private static Path builtWar() {
        try {
            Path ours = Path.of(Options.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ours.resolve("../../../sample-war/target/tagtwin-sample-war.war")
                    .normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own classes have no place", e);
        }
    }
}
