package io.github.tagtwin.servlet;

import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.ledger.TagLedger;
import java.util.function.Consumer;

/**
 * Enters into the ledger what became of each page view and each conversion, so that its numbers add up from what was told to
 * what LINE has taken. Thread-safe.
 */
final class TwinAccounts {
    private final Ledger ledger;
    private final Outbox outbox;
    private final Narrator narrator;

    TwinAccounts(Ledger ledger, Outbox outbox, Narrator narrator) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.narrator = narrator;
    }

    /** So many conversions were told of on a page. */
    void told(Page page, int conversions) {
        with(page, tag -> tag.conversions(conversions));
    }

    /** The view of a page is on its way. */
    void pageView(Page page) {
        with(page, TagLedger::pageView);
    }

    /** The view of a page isn't sent. Who wasn't a visitor is counted already. */
    void missed(Page page, PageEnd end, String reason) {
        if (end.isVisit()) {
            missed(page, reason);
        }
    }

    void missed(Page page, String reason) {
        with(page, tag -> tag.missed(reason));
    }

    /** A conversion isn't sent. One that is held was offered to the queue, and is taken back there. */
    void unsent(Page page, RecordedConversion recorded, String reason) {
        recorded.ticket().ifPresentOrElse(outbox::withdraw, () -> {
            unsent(page, reason, 1);
            narrator.unmade(page, recorded, reason);
        });
    }

    /** So many conversions aren't sent, of which nothing is known. */
    void unsent(Page page, String reason, int conversions) {
        with(page, tag -> tag.unsent(reason, conversions));
    }

    private void with(Page page, Consumer<TagLedger> entry) {
        page.visit().lane().map(ledger::of).ifPresent(entry);
    }
}
