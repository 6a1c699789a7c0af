package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.HeldTicket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the server's copies go: the queue. Thread-safe; nothing here blocks. */
interface Outbox {
    /** Sends an event, in the place of the one that was held where there is a ticket. */
    void send(ConversionEvent event, @Nullable Fingerprint fingerprint, @Nullable HeldTicket ticket);

    /** Keeps an event until its page has ended, or the next one has come; sends it at the deadline. */
    HeldTicket hold(ConversionEvent event, @Nullable Fingerprint fingerprint, Duration deadline);

    /** Lets go of an event that was held. */
    void withdraw(HeldTicket ticket);

    static Outbox of(EventQueue queue) {
        return new Outbox() {
            @Override
            public void send(ConversionEvent event, @Nullable Fingerprint fingerprint, @Nullable HeldTicket ticket) {
                if (ticket == null) {
                    queue.offer(event, fingerprint);
                } else {
                    queue.release(ticket, event, fingerprint);
                }
            }

            @Override
            public HeldTicket hold(ConversionEvent event, @Nullable Fingerprint fingerprint, Duration deadline) {
                return queue.hold(event, fingerprint, deadline);
            }

            @Override
            public void withdraw(HeldTicket ticket) {
                queue.withdraw(ticket);
            }
        };
    }
}
