package io.github.tagtwin.standin.http;

import java.io.IOException;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers one request; what it leaves of the body is drained afterwards.
     *
     * @throws RefusedRequest to answer with its status and end the connection
     * @throws IOException where the peer has left
     */
    Answer answer(Request request) throws IOException;
}
