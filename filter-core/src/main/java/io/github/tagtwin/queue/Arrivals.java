package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.util.Set;
import java.util.function.Consumer;

/** Tells whoever sends in which lanes there is something new. Told on the store thread. */
final class Arrivals {
    private final Storage storage;
    private final Ages ages;
    private final Warnings warnings;
    private volatile Consumer<Set<Lane>> listener = lanes -> {};

    Arrivals(Storage storage, Ages ages, Warnings warnings) {
        this.storage = storage;
        this.ages = ages;
        this.warnings = warnings;
    }

    void listen(Consumer<Set<Lane>> other) {
        listener = other;
    }

    /** Events up to the number that was given last are in the store, some of them in these lanes. */
    void in(Set<Lane> lanes) {
        if (lanes.isEmpty()) {
            return;
        }
        ages.committed(storage.lastSequence());
        tell(lanes);
    }

    /** These lanes have events. */
    void tell(Set<Lane> lanes) {
        try {
            listener.accept(lanes);
        } catch (RuntimeException | Error theirs) {
            warnings.warn("listener", "A listener to the queue failed.", theirs);
        }
    }
}
