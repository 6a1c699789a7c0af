package io.github.tagtwin.contracts;

import io.github.tagtwin.standin.LineStandIn;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** One application on two servers of a make, with the filter and without it, before a stand-in for LINE. */
final class Applications implements AutoCloseable {
    static final String CONTEXT_PATH = "/shop";

    private final LineStandIn line = LineStandIn.start(0);
    private final Container filtered;
    private final Container plain;

    private Applications(Container filtered, Container plain) {
        this.filtered = filtered;
        this.plain = plain;
    }

    static Applications on(Container filtered, Container plain) {
        return new Applications(filtered, plain);
    }

    void deploy(Path withFilter, Path without) throws Exception {
        filtered.deploy(withFilter, CONTEXT_PATH);
        plain.deploy(without, CONTEXT_PATH);
    }

    LineStandIn line() {
        return line;
    }

    /** Who sees the figures of the application with the filter. */
    Operator operator() throws IOException {
        return Operator.of(filtered, CONTEXT_PATH);
    }

    /** The address of the application with the filter. */
    URI filteredUri() {
        return addressOf(filtered);
    }

    /** A new visitor of the application with the filter. */
    Browser filtered() {
        return new Browser(addressOf(filtered));
    }

    /** A new visitor of the application without it. */
    Browser plain() {
        return new Browser(addressOf(plain));
    }

    static URI addressOf(Container container) {
        return container.uri().resolve(CONTEXT_PATH + "/");
    }

    @Override
    public void close() {
        try (line;
                plain;
                filtered) {
            // Closed in reverse, each even where another fails.
        }
    }
}
