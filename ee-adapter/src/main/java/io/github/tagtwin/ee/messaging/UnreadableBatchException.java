package io.github.tagtwin.ee.messaging;

/** A message in a lane's queue that holds no events, or damaged ones. */
final class UnreadableBatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableBatchException(Exception cause) {
        super("a message of a lane holds no events that can be read", cause);
    }
}
