package io.github.tagtwin.standin.http;

import java.io.IOException;

/** A request that breaks HTTP's own rules or the server's bounds; it is answered with {@link #status()}, then the connection ends. */
public final class RefusedRequest extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    RefusedRequest(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** The HTTP status to answer with. */
    public int status() {
        return status;
    }
}
