package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import java.time.Instant;

/** An event in the ring, with the moment at which it was offered. */
final class Recorded {
    private final ConversionEvent event;
    private final Instant at;

    Recorded(ConversionEvent event, Instant at) {
        this.event = event;
        this.at = at;
    }

    ConversionEvent event() {
        return event;
    }

    Instant at() {
        return at;
    }
}
