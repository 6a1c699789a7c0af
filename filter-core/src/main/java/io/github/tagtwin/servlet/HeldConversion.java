package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.queue.HeldTicket;
import org.jspecify.annotations.Nullable;

/** A conversion that is held in the queue until its page has come. Immutable. */
final class HeldConversion {
    private final ConversionEvent event;
    private final @Nullable Fingerprint fingerprint;
    private final HeldTicket ticket;

    HeldConversion(ConversionEvent event, @Nullable Fingerprint fingerprint, HeldTicket ticket) {
        this.event = event;
        this.fingerprint = fingerprint;
        this.ticket = ticket;
    }

    ConversionEvent event() {
        return event;
    }

    @Nullable Fingerprint fingerprint() {
        return fingerprint;
    }

    HeldTicket ticket() {
        return ticket;
    }
}
