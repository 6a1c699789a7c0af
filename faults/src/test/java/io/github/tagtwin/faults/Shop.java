package io.github.tagtwin.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@link ShopProgram} that runs. */
final class Shop implements AutoCloseable {
    static final String LINE_TAG_ID = "6f1c0a52-8d3e-4b7a-9c21-5e0d4a7b3f18";
    static final String ACCESS_TOKEN = "a-token";
    static final String READY = "The shop is at ";
    static final String REDEPLOY = "redeploy";
    static final String REDEPLOYED = "Redeployed";

    private final Child process;
    private final List<URI> addresses;
    private final Durability durability;
    private final Path directory;
    private final HttpClient http = HttpClient.newHttpClient();
    private int redeployments;

    private Shop(Child process, List<URI> addresses, Durability durability, Path directory) {
        this.process = process;
        this.addresses = addresses;
        this.durability = durability;
        this.directory = directory;
    }

    /** Starts a shop with one context; its events go to LINE. */
    static Shop start(Path directory, URI line, Durability durability) throws Exception {
        return start(1, directory, line, durability, Map.of());
    }

    /**
     * Starts a shop.
     *
     * @param more settings of TagTwin's, by their names
     */
    static Shop start(int contexts, Path directory, URI line, Durability durability, Map<String, String> more)
            throws Exception {
        return start(contexts, directory, line, durability, more, Map.of());
    }

    /**
     * Starts a shop.
     *
     * @param more settings of TagTwin's, by their names
     * @param others system properties that aren't
     */
    static Shop start(
            int contexts,
            Path directory,
            URI line,
            Durability durability,
            Map<String, String> more,
            Map<String, String> others)
            throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of(
                "line-tag-id",
                LINE_TAG_ID,
                "access-token",
                ACCESS_TOKEN,
                "directory",
                directory.toString(),
                "endpoint",
                line.toString(),
                "delay",
                "300ms",
                "batch-size",
                "200",
                "catch-up-rate",
                "0"));
        settings.putAll(durability.settings());
        settings.putAll(more);
        Map<String, String> properties = new HashMap<>(others);
        settings.forEach((name, value) -> properties.put("tagtwin." + name, value));
        Child process = Child.start(ShopProgram.class, properties, Integer.toString(contexts));
        try {
            List<URI> addresses = new ArrayList<>();
            for (int number = 1; number <= contexts; number++) {
                addresses.add(URI.create(process.await(READY, number)));
            }
            return new Shop(process, addresses, durability, directory);
        } catch (Exception | AssertionError unstarted) {
            process.close();
            throw unstarted;
        }
    }

    /** Whether a page view counts as taken once its page has come: where {@code record} waits, it alone promises. */
    boolean promisesPageViews() {
        return durability == Durability.ASYNC;
    }

    /** Where its queue is. */
    Path directory() {
        return directory;
    }

    /** Where its contexts are. */
    List<URI> addresses() {
        return addresses;
    }

    /** How many events wait to be sent. */
    long waiting() throws IOException, InterruptedException {
        HttpResponse<String> said = http.send(
                HttpRequest.newBuilder(addresses.get(0).resolve("/waiting")).build(),
                HttpResponse.BodyHandlers.ofString());
        return said.statusCode() == 200 ? Long.parseLong(said.body()) : Long.MAX_VALUE;
    }

    /** Stops and starts the application in its server. */
    void redeploy() throws Exception {
        process.tell(REDEPLOY);
        process.await(REDEPLOYED, ++redeployments);
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.kill();
    }

    /** {@code SIGTERM}. */
    void stop() throws InterruptedException {
        process.stop();
    }

    /** What it has logged. */
    @Override
    public String toString() {
        return process.toString();
    }

    @Override
    public void close() {
        process.close();
    }
}
