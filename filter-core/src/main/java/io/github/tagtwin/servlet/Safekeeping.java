package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.queue.HeldTicket;
import io.github.tagtwin.settings.Durability;
import io.github.tagtwin.settings.Settings;
import java.time.Duration;

/**
 * Brings a conversion to the disk as soon as it is recorded, where the setting asks for it, before its fate is settled at
 * the page's end: so that a crash in between loses no sale. Waits for the disk, a bounded time. Thread-safe.
 */
final class Safekeeping {
    /** Longer than any page takes, and shorter than anybody would miss a sale. */
    private static final Duration PAGES_END = Duration.ofMinutes(10);

    private final boolean on;
    private final Duration timeout;
    private final Duration deadline;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Tally tally;
    private final Narrator narrator;

    Safekeeping(Settings settings, Drafts drafts, Outbox outbox, Tally tally) {
        this.on = settings.queue().durability() == Durability.COMMIT;
        this.timeout = settings.queue().commitTimeout();
        this.deadline = longer(settings.queue().nextPageDeadline());
        this.drafts = drafts;
        this.outbox = outbox;
        this.tally = tally;
        this.narrator = new Narrator(tally.ledger().stories());
    }

    // A redirect may follow, and its next page.
    private static Duration longer(Duration nextPage) {
        return nextPage.compareTo(PAGES_END) > 0 ? nextPage : PAGES_END;
    }

    /** Keeps a conversion, under the key that it will most likely have. */
    void keep(Page page, RecordedConversion recorded) {
        if (on && recorded.isUsable() && !page.hasRepeated(recorded)) {
            try {
                page.settledKey();
                ConversionEvent event = drafts.conversion(page, recorded, page.likelyKey(recorded));
                narrator.made(page, event, Placement.NONE);
                keep(event, recorded);
            } catch (RefusedEventException notYet) {
                // More may be told of the visitor before the page has ended.
            }
        }
    }

    /** Keeps a conversion, which is an event already. */
    void keep(ConversionEvent event, RecordedConversion recorded) {
        if (on) {
            hold(event, recorded);
        }
    }

    private void hold(ConversionEvent event, RecordedConversion recorded) {
        HeldTicket ticket = outbox.hold(event, drafts.fingerprint(recorded, event.lane()), deadline);
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
