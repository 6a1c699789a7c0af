package io.github.tagtwin.servers;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A shop whose server is killed now and then, and started anew. Its address may be asked for by any thread. */
final class KilledShop implements AutoCloseable {
    private static final String NAME = "outbox";

    private final Path war;
    private volatile CompletableFuture<URI> address = new CompletableFuture<>();
    private Server server;

    KilledShop(Path war) throws Exception {
        this.war = war;
        this.server = start();
    }

    private Server start() throws Exception {
        Server started = Server.start(Servers.directory(), List.of());
        started.deploy(war, "/" + NAME);
        address.complete(started.uri().resolve("/" + NAME + "/"));
        return started;
    }

    /** Waits for the server where it is being started. */
    URI address() {
        return address.join();
    }

    /** As {@code kill -9} does; returns when another server is there. */
    void kill() throws Exception {
        address = new CompletableFuture<>();
        server.close();
        server = start();
    }

    @Override
    public void close() {
        server.close();
    }
}
