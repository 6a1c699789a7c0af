package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.EventJson;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.settings.Sending;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.SettingsException;
import io.github.tagtwin.settings.SharedQueueKind;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a conversion part of the shop's transaction in which it is recorded: committed, it is sent from the shop's database;
 * rolled back, it never was. What can't be put there goes the usual way, once the transaction has committed. Thread-safe.
 */
final class Entrusting implements AutoCloseable {
    private final ShopTransaction transaction;
    private final EventJson json;
    private final Drafts drafts;
    private final Tally tally;
    private final Narrator narrator;
    private final Clock clock;

    Entrusting(ShopTransaction transaction, EventJson json, Drafts drafts, Tally tally, Clock clock) {
        this.transaction = transaction;
        this.json = json;
        this.drafts = drafts;
        this.tally = tally;
        this.narrator = new Narrator(tally.ledger().stories());
        this.clock = clock;
    }

    /**
     * Where the settings ask for it. A dry run puts nothing into the shop's database.
     *
     * @throws SettingsException if they ask for what isn't there
     */
    static Optional<Entrusting> wanted(Settings settings, Companions beside, String application, Tally tally) {
        if (settings.sharedQueue().outboxDataSource().isEmpty()
                || settings.delivery().sending() == Sending.DRY_RUN) {
            return Optional.empty();
        }
        if (settings.sharedQueue().kind() != SharedQueueKind.DATABASE) {
            throw new SettingsException(
                    "outbox-data-source is set, which takes shared-queue=database; see docs/jakarta-ee.md");
        }
        ShopTransaction transaction = beside.transaction(SharedQueueRequest.of(settings, Set.of(), application));
        return Optional.of(
                new Entrusting(transaction, new EventJson(), new Drafts(settings), tally, Clock.systemUTC()));
    }

    /** Entrusts a conversion to the transaction under way, if there is one, under the key that it will most likely have. */
    void take(Page page, RecordedConversion recorded) {
        if (transaction.isUnderWay() && recorded.isUsable() && !page.hasRepeated(recorded)) {
            try {
                page.settledKey();
                ConversionEvent event = drafts.conversion(page, recorded, page.likelyKey(recorded));
                narrator.made(page, event, Placement.NONE);
                take(event, recorded);
            } catch (RefusedEventException refused) {
                // Refused with all others, once the request has ended.
            }
        }
    }

    /** Entrusts a conversion, which is an event already, to the transaction under way, if there is one. */
    void take(ConversionEvent event, RecordedConversion recorded) {
        if (transaction.isUnderWay() && !recorded.isEntrusted()) {
            try {
                transaction.whenEnded(committed -> ended(event, recorded, committed));
                transaction.put(written(event, recorded));
                recorded.entrusted();
                tally.entrusted(event);
            } catch (IOException | RuntimeException failed) {
                tally.unentrusted(failed);
            }
        }
    }

    private QueuedEvent written(ConversionEvent event, RecordedConversion recorded) {
        return QueuedEvent.unnumbered(
                event, drafts.fingerprint(recorded, event.lane()), clock.instant(), json.write(event));
    }

    private void ended(ConversionEvent event, RecordedConversion recorded, boolean committed) {
        if (!committed) {
            recorded.undone();
            tally.rolledBack();
        } else if (recorded.isEntrusted()) {
            tally.recorded(event);
        }
    }

    @Override
    public void close() {
        json.close();
    }
}
