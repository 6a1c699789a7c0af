package io.github.tagtwin.standin.http;

import java.io.IOException;

/** What goes back for a request: a whole {@link Response}, or a {@link BrokenAnswer}. */
@FunctionalInterface
public interface Answer {

    /**
     * Sends itself.
     *
     * @param staysOpen whether the request lets the connection stay open
     * @return whether the connection can take another request
     * @throws IOException where the peer has left
     */
    boolean sendOn(Wire wire, boolean staysOpen) throws IOException;
}
