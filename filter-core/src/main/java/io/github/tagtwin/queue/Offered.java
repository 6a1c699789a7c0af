package io.github.tagtwin.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request thread has put into the ring: an event for its lane, an event to be held, or the fate of one that is held.
 * Immutable, but for what is told of the held event.
 */
final class Offered {
    private final @Nullable ConversionEvent event;
    private final @Nullable Fingerprint fingerprint;
    private final Instant at;
    private final @Nullable HeldTicket ticket;
    private final @Nullable Instant deadline;

    private Offered(
            @Nullable ConversionEvent event,
            @Nullable Fingerprint fingerprint,
            Instant at,
            @Nullable HeldTicket ticket,
            @Nullable Instant deadline) {
        this.event = event;
        this.fingerprint = fingerprint;
        this.at = at;
        this.ticket = ticket;
        this.deadline = deadline;
    }

    /** An event for its lane. */
    static Offered event(ConversionEvent event, @Nullable Fingerprint fingerprint, Instant at) {
        return new Offered(event, fingerprint, at, null, null);
    }

    /** An event to be held until its fate is told, or the deadline. */
    static Offered held(
            ConversionEvent event, @Nullable Fingerprint fingerprint, Instant at, HeldTicket ticket, Instant deadline) {
        return new Offered(event, fingerprint, at, ticket, deadline);
    }

    /** An event for its lane that takes the place of a held one. */
    static Offered released(ConversionEvent event, @Nullable Fingerprint fingerprint, Instant at, HeldTicket ticket) {
        return new Offered(event, fingerprint, at, ticket, null);
    }

    /** The end of a held event that isn't to be sent. */
    static Offered withdrawn(Instant at, HeldTicket ticket) {
        return new Offered(null, null, at, ticket, null);
    }

    boolean isToBeHeld() {
        return deadline != null;
    }

    Optional<ConversionEvent> event() {
        return Optional.ofNullable(event);
    }

    Optional<Fingerprint> fingerprint() {
        return Optional.ofNullable(fingerprint);
    }

    Instant at() {
        return at;
    }

    Optional<HeldTicket> ticket() {
        return Optional.ofNullable(ticket);
    }

    Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** Tells who waits for a held event that it isn't kept. */
    void refuse() {
        if (ticket != null && isToBeHeld()) {
            ticket.refused();
        }
    }

    /** What it is worth; a withdrawal as much as the best, since it is small and stops an event. */
    Rank rank() {
        return event == null ? Rank.KEYED : Rank.of(event.type(), fingerprint != null);
    }
}
