package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.queue.HeldTicket;
import io.github.tagtwin.settings.Durability;
import io.github.tagtwin.settings.Settings;
import java.time.Duration;

/**
 * Brings a conversion to the disk as soon as it is recorded, where the setting asks for it, before its fate is settled at
 * the page's end: so that a crash in between loses no sale. Waits for the disk, a bounded time. Thread-safe.
 */
final class Safekeeping {
    private final boolean on;
    private final Duration timeout;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Tally tally;

    Safekeeping(Settings settings, Drafts drafts, Outbox outbox, Tally tally) {
        this.on = settings.queue().durability() == Durability.COMMIT;
        this.timeout = settings.queue().commitTimeout();
        this.drafts = drafts;
        this.outbox = outbox;
        this.tally = tally;
    }

    /** Keeps a conversion, under the key that it will most likely have. */
    void keep(Page page, RecordedConversion recorded) {
        if (on && recorded.isUsable() && !page.hasRepeated(recorded)) {
            try {
                keep(drafts.conversion(page, recorded, key(page, recorded)), recorded);
            } catch (RefusedEventException notYet) {
                // More may be told of the visitor before the page has ended.
            }
        }
    }

    // As at the page's end where the page is keyed: the first of its name takes the page's key.
    private static DeduplicationKey key(Page page, RecordedConversion recorded) {
        return page.isFirstOfItsName(recorded) ? page.key().settle() : page.ownKey(recorded);
    }

    private void keep(ConversionEvent event, RecordedConversion recorded) {
        HeldTicket ticket = outbox.hold(event, drafts.fingerprint(recorded, event.lane()));
        recorded.keptUnder(ticket);
        try {
            if (!ticket.await(timeout)) {
                tally.uncommitted();
            }
        } catch (InterruptedException stopping) {
            tally.uncommitted();
            Thread.currentThread().interrupt();
        }
    }
}
