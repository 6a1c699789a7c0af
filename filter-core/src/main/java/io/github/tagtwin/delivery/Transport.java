package io.github.tagtwin.delivery;

import java.io.IOException;

/**
 * Carries requests to LINE: {@link HttpTransport}, unless a shop has a client or a proxy of its own.
 *
 * <p>Must send a {@code Content-Length} and no chunks, must not follow redirects, since they would carry the token
 * elsewhere, and must not repeat a request. Called by several threads at once.
 */
public interface Transport extends AutoCloseable {
    /**
     * Sends a request and waits for its answer.
     *
     * @throws IOException if no complete answer came in time
     * @throws InterruptedException if the thread was interrupted; the request is given up then
     */
    Answer send(Post post) throws IOException, InterruptedException;

    /** Gives up what is under way and lets all threads end, within a second; may be called again. */
    @Override
    void close();
}
