package io.github.tagtwin.queue;

import java.io.IOException;
import java.nio.file.Path;

/** A store's file that is there but is corrupt, cut short, or of a form that isn't known. */
final class UnreadableStoreException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableStoreException(Path file, Throwable cause) {
        super("cannot read " + file + ": " + cause.getMessage(), cause);
    }
}
