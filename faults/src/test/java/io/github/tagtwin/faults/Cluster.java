package io.github.tagtwin.faults;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Shops that share a queue, each in a process and with a disk of its own. */
final class Cluster implements AutoCloseable {
    private final List<Shop> nodes = new CopyOnWriteArrayList<>();
    private final Path directory;
    private final URI line;
    private final Durability durability;
    private final SharedEngine engine;
    private final Map<String, String> settings;

    private Cluster(Path directory, URI line, Durability durability, SharedEngine engine, Map<String, String> more) {
        this.directory = directory;
        this.line = line;
        this.durability = durability;
        this.engine = engine;
        this.settings = new HashMap<>(engine.settings());
        this.settings.putAll(more);
    }

    /**
     * Starts nodes.
     *
     * @param more settings of TagTwin's, by their names
     */
    static Cluster start(
            int size, Path directory, URI line, Durability durability, SharedEngine engine, Map<String, String> more)
            throws Exception {
        Cluster cluster = new Cluster(directory, line, durability, engine, more);
        try {
            for (int number = 0; number < size; number++) {
                cluster.nodes.add(cluster.started(number));
            }
            return cluster;
        } catch (Exception | AssertionError unstarted) {
            cluster.close();
            throw unstarted;
        }
    }

    private Shop started(int number) throws Exception {
        return Shop.start(1, disk(number), line, durability, settings, engine.properties());
    }

    private Path disk(int number) {
        return directory.resolve("node" + number);
    }

    /** Where the nodes are, those that are dead too, in their order. */
    List<URI> addresses() {
        return nodes.stream().map(node -> node.addresses().get(0)).collect(Collectors.toList());
    }

    List<Shop> nodes() {
        return nodes;
    }

    /** Where a request of this id goes. */
    static int nodeOf(String id, int size) {
        return Math.floorMod(id.hashCode(), size);
    }

    /** {@code kill -9} of a node, which comes back on its disk. */
    void killAndRestart(int number) throws Exception {
        nodes.get(number).kill();
        nodes.get(number).close();
        nodes.set(number, started(number));
    }

    /** {@code SIGTERM} for all. */
    void stop() throws InterruptedException {
        for (Shop node : nodes) {
            node.stop();
        }
    }

    @Override
    public String toString() {
        List<String> said = new ArrayList<>();
        nodes.forEach(node -> said.add(node.toString()));
        return String.join("\n---\n", said);
    }

    @Override
    public void close() {
        nodes.forEach(Shop::close);
    }
}
