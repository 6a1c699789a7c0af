package io.github.tagtwin.contracts;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sample shop under several names on one server, each with templates and settings of its own, before a stand-in for LINE. */
final class JspShops implements AutoCloseable {
    private final LineStandIn line = LineStandIn.start(0);
    private final Container server;
    private final Path directory;
    private final String folder;
    private final List<String> templates;

    private JspShops(Container server, Path directory, String folder, List<String> templates) {
        this.server = server;
        this.directory = directory;
        this.folder = folder;
        this.templates = templates;
    }

    /**
     * No shop so far.
     *
     * @param directory for their files
     * @param folder that the templates are in, here and in each shop
     */
    static JspShops on(Container server, Path directory, String folder, String... templates) {
        return new JspShops(server, directory, folder, List.of(templates));
    }

    /** A shop that isn't deployed, with what each of them needs. */
    WarFile shop(String name) throws Exception {
        return WarFile.copy(WarFile.ofTheShop(), directory.resolve(name + ".war"))
                .addTemplates(folder, templates)
                .parameters(Map.of(
                        "endpoint", line.uri().toString(),
                        "delay", "0s",
                        "directory", directory.resolve(name + "-queue").toString()));
    }

    /** Starts a shop under its name. */
    void deploy(String name, WarFile shop) throws Exception {
        server.deploy(shop.path(), "/" + name);
    }

    /** A new visitor of a shop, who came by a click. */
    Browser visitor(String name) {
        return new Browser(server.uri().resolve("/" + name + "/")).with("tagtwin_click", Browser.newClickId());
    }

    /** Who sees a shop's figures. */
    Operator operator(String name) throws IOException {
        return Operator.of(server, "/" + name);
    }

    LineStandIn line() {
        return line;
    }

    /** Waits until an event has come by LINE Tag and by the Conversion API, and is counted once; the name is empty for a page view. */
    void awaitBothPaths(String name, String key) throws InterruptedException {
        Counted.by(line).awaitBothPaths(name, key);
    }

    /** An order's id that no other has. */
    static String newOrder() {
        return "T-" + UUID.randomUUID();
    }

    @Override
    public void close() {
        try (line) {
            server.close();
        }
    }
}
