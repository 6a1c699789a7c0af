package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.HeldTicket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the server's copies go: the queue. Thread-safe; nothing here blocks. */
interface Outbox {
    /** Longer than any page takes, and shorter than anybody would miss a sale. */
    Duration DEADLINE = Duration.ofMinutes(10);

    /** Sends an event, in the place of the one that was held where there is a ticket. */
    void send(ConversionEvent event, @Nullable Fingerprint fingerprint, @Nullable HeldTicket ticket);

    /** Keeps an event until its page has ended. */
    HeldTicket hold(ConversionEvent event, @Nullable Fingerprint fingerprint);

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
            public HeldTicket hold(ConversionEvent event, @Nullable Fingerprint fingerprint) {
                return queue.hold(event, fingerprint, DEADLINE);
            }

            @Override
            public void withdraw(HeldTicket ticket) {
                queue.withdraw(ticket);
            }
        };
    }
}
