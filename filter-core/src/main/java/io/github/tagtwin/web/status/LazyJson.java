package io.github.tagtwin.web.status;

import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.StatusJson;
import org.jspecify.annotations.Nullable;

/** Writes JSON by what is made when it is first needed, since that takes a while. Thread-safe. */
final class LazyJson implements AutoCloseable {
    private @Nullable StatusJson json;

    synchronized String of(Status status) {
        StatusJson made = json == null ? new StatusJson() : json;
        json = made;
        return made.of(status);
    }

    @Override
    public synchronized void close() {
        if (json != null) {
            json.close();
            json = null;
        }
    }
}
