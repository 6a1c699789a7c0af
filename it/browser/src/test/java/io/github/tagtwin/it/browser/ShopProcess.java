package io.github.tagtwin.it.browser;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample shop in Jetty, in a process of its own; LINE is elsewhere. */
final class ShopProcess implements AutoCloseable {
    /** The LINE Tag ID in the sample shop's {@code web.xml}. */
    static final String LINE_TAG_ID = "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18";

    /** The access token in the sample shop's {@code web.xml}. */
    static final String ACCESS_TOKEN = "sample-access-token";

    private static final Pattern READY = Pattern.compile("The shop is at (http://127\\.0\\.0\\.1:[0-9]+/)");

    private final ChildJvm jvm;
    private final URI uri;

    private ShopProcess(ChildJvm jvm, URI uri) {
        this.jvm = jvm;
        this.uri = uri;
    }

    /**
     * Starts the shop as it was built, at any free port.
     *
     * @param folder where its queue is, and stays when the process is gone
     * @param settings TagTwin's, by their names
     */
    static ShopProcess start(Path folder, LineStandIn line, Map<String, String> settings)
            throws IOException, InterruptedException {
        return start(builtWar(), folder, line, settings);
    }

    /** Starts another WAR of the shop. */
    static ShopProcess start(Path war, Path folder, LineStandIn line, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, String> properties = new HashMap<>(Map.of(
                "demo.port", "0",
                "demo.war", war.toString(),
                "tagtwin.directory", folder.resolve("tagtwin").toString(),
                "tagtwin.endpoint", line.uri().toString(),
                "tagtwin.report-interval", "1s",
                "sample.line-script-host", line.uri().toString(),
                "sample.line-image-host", line.uri().toString()));
        settings.forEach((name, value) -> properties.put("tagtwin." + name, value));
        ChildJvm jvm = ChildJvm.start("io.github.tagtwin.demo.ShopAlone", folder.resolve("tmp"), properties);
        try {
            Matcher ready = READY.matcher(jvm.awaitLine(
                    "where the shop is", said -> READY.matcher(said).find()));
            ready.find();
            return new ShopProcess(jvm, URI.create(ready.group(1)));
        } catch (AssertionError | InterruptedException unstarted) {
            jvm.close();
            throw unstarted;
        }
    }

    /** The shop as the build before us left it. */
    static Path builtWar() {
        return Path.of(System.getProperty("it.shop", "target/shop/shop.war")).toAbsolutePath();
    }

    /** The shop's front page. */
    URI uri() {
        return uri;
    }

    /** Waits until so many events are in the queue's file, durably: until then a crash may take them. */
    void awaitQueued(int events) throws InterruptedException {
        Pattern queued = Pattern.compile("TagTwin in ROOT: .*\\bqueued=" + events + "\\b");
        jvm.awaitLine("queued=" + events, line -> queued.matcher(line).find());
    }

    /** What was logged. */
    String log() {
        return jvm.toString();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        jvm.kill();
    }

    /** {@code SIGTERM}; returns the exit code. */
    int stop() throws InterruptedException {
        return jvm.stop();
    }

    @Override
    public void close() {
        jvm.close();
    }
}
