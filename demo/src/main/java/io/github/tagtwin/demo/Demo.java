package io.github.tagtwin.demo;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.logging.LogManager;

/**
 * The sample shop and the stand-in for LINE, running.
 *
 * <pre>{@code
 * try (Demo demo = Demo.start(0)) {
 *     visit(demo.shop());
 *     assertThat(demo.line().counted()).hasSize(1);
 * }
 * }</pre>
 *
 * <p>The shop listens on {@code 127.0.0.1}, the stand-in on {@code localhost} one port up, so that a browser takes them
 * for two sites. While a demo runs, its settings stand in system properties: one demo a process at a time.
 */
public final class Demo implements AutoCloseable {
    private final Workroom workroom;
    private final LineStandIn line;
    private final SystemSettings settings;
    private final ShopServer shop;

    private Demo(Workroom workroom, LineStandIn line, SystemSettings settings, ShopServer shop) {
        this.workroom = workroom;
        this.line = line;
        this.settings = settings;
        this.shop = shop;
    }

    /** Runs the demo by the system properties {@code demo.…} until the process is interrupted. */
    public static void main(String... arguments) throws InterruptedException {
        keepQuiet();
        try {
            Demo demo = start(Options.of(System.getProperties()));
            System.out.println(Addresses.of(demo.shop(), demo.line().uri()));
            Runtime.getRuntime().addShutdownHook(new Thread(demo::sayGoodbye, "demo-end"));
        } catch (CannotStart e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /**
     * Starts with default options.
     *
     * @param port the shop's; the stand-in takes the next one. 0 for any two free ones
     * @throws CannotStart where a port is taken or the shop isn't built
     */
    public static Demo start(int port) {
        return start(Options.atPort(port));
    }

    /**
     * Starts.
     *
     * @throws CannotStart where a port is taken or the shop isn't built
     */
    public static Demo start(Options options) {
        if (!Files.isRegularFile(options.war())) {
            throw new CannotStart("There is no shop at " + options.war()
                    + ": build it with mvn -Pdemo, or say where it is" + " with -D" + Options.WAR + "=FILE");
        }
        try (Opening opening = new Opening()) {
            Workroom workroom = opening.keep(Workroom.fresh());
            LineStandIn line = opening.keep(standIn(options));
            SystemSettings settings = opening.keep(SystemSettings.put(settings(options, workroom, line.uri())));
            ShopServer shop = opening.keep(ShopServer.start(options, workroom.folder("jetty")));
            opening.succeeded();
            return new Demo(workroom, line, settings, shop);
        }
    }

    /** The shop's front page, without an ad before it. */
    public URI shop() {
        return shop.uri();
    }

    /** LINE's two ends. */
    public LineStandIn line() {
        return line;
    }

    /** Closes the shop, lets TagTwin stop, and takes away what was written to temporary folders. */
    @Override
    public void close() {
        shop.close();
        settings.close();
        line.close();
        workroom.close();
    }

    private static void keepQuiet() {
        try (InputStream quiet = Demo.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(quiet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sayGoodbye() {
        close();
        System.out.println("The shop is closed, and LINE's stand-in with it. Goodbye.");
    }

    private static LineStandIn standIn(Options options) {
        try {
            return LineStandIn.start(options.linePort());
        } catch (UncheckedIOException e) {
            throw CannotStart.portTaken(options.linePort(), e);
        }
    }

    private static Map<String, String> settings(Options options, Workroom workroom, URI line) {
        return Map.of(
                "tagtwin.endpoint", line.toString(),
                "tagtwin.delay", options.delay(),
                "tagtwin.directory",
                        options.directory()
                                .orElseGet(() -> workroom.folder("tagtwin"))
                                .toString(),
                "sample.line-script-host", line.toString(),
                "sample.line-image-host", line.toString());
    }
}
