package io.github.tagtwin.queue;

import java.time.Instant;

/**
 * An event that is kept, and not sent yet: its fate is settled later, or else by its deadline, at which it is sent.
 * Immutable.
 */
public final class HeldEvent {
    private final QueuedEvent event;
    private final Instant deadline;

    private HeldEvent(QueuedEvent event, Instant deadline) {
        this.event = event;
        this.deadline = deadline;
    }

    static HeldEvent of(QueuedEvent event, Instant deadline) {
        return new HeldEvent(event, deadline);
    }

    HeldEvent renumbered(long sequence) {
        return new HeldEvent(event.renumbered(sequence), deadline);
    }

    /** The event; its sequence number names it while it is held. */
    public QueuedEvent event() {
        return event;
    }

    /** When it is sent unless something was settled before, by the wall clock. */
    public Instant deadline() {
        return deadline;
    }
}
