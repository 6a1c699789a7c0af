package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Handover;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.CustomFields;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.queue.HeldTicket;
import io.github.tagtwin.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings conversions past a redirect: they are held in the queue until the page has come that the browser's copies are sent
 * by, under that page's key. If it never comes, the queue sends them at their deadline.
 *
 * <p>Thread-safe.
 */
final class Handovers {
    private final Drafts drafts;
    private final Outbox outbox;
    private final Tally tally;
    private final Narrator narrator;
    private final Duration deadline;
    private final HeldConversions waiting = new HeldConversions();

    Handovers(Settings settings, Drafts drafts, Outbox outbox, Tally tally) {
        this.drafts = drafts;
        this.outbox = outbox;
        this.tally = tally;
        this.narrator = new Narrator(tally.ledger().stories());
        this.deadline = settings.queue().nextPageDeadline();
    }

    /** Holds what was recorded so far, and tells what the next page has to know; for a request that has recorded something. */
    Handover depart(Page page) {
        Map<String, CustomFields> conversions = new LinkedHashMap<>(page.handedConversions());
        DeduplicationKey key = page.key().settle();
        List<HeldConversion> held = new ArrayList<>();
        for (RecordedConversion recorded : page.conversions()) {
            if (recorded.isUsable() && !page.hasRepeated(recorded) && hold(page, recorded, held)) {
                conversions.putIfAbsent(
                        recorded.conversion().name(), recorded.conversion().custom());
            }
        }
        DeduplicationKey id = page.handoverId();
        waiting.add(id.text(), held);
        tally.handedOver(held.size());
        return Handover.of(id, key, conversions);
    }

    private boolean hold(Page page, RecordedConversion recorded, List<HeldConversion> held) {
        if (recorded.isEntrusted()) {
            recorded.handedOver();
            return true;
        }
        try {
            ConversionEvent event = drafts.conversion(page, recorded, page.likelyKey(recorded));
            Fingerprint fingerprint = drafts.fingerprint(recorded, event.lane());
            narrator.made(page, event, Placement.NEXT_PAGE);
            HeldTicket ticket = recorded.ticket().orElseGet(() -> outbox.hold(event, fingerprint, deadline));
            held.add(new HeldConversion(event, fingerprint, ticket));
            recorded.handedOver();
            tally.recorded(event);
            return true;
        } catch (RefusedEventException refused) {
            // Refused with all others, once the request has ended.
            return false;
        }
    }

    /**
     * The page has come: sends what is held, as it is known by now.
     *
     * @param key of the page, for the first conversion of each name
     */
    void arrive(Page page, DeduplicationKey key) {
        Set<String> names = new HashSet<>();
        settle(page, held -> {
            ConversionEvent event = held.event();
            boolean shared = names.add(event.name().orElse(""));
            outbox.send(event.settled(shared ? key : event.key(), page.told()), held.fingerprint(), held.ticket());
            tally.nextPageCame();
        });
    }

    /** The page has come without a tag: the server alone tells of what is held. */
    void arriveAlone(Page page) {
        settle(page, held -> {
            outbox.send(held.event().settled(held.event().key(), page.told()), held.fingerprint(), held.ticket());
            tally.nextPageCame();
        });
    }

    /** The page has come with a tag whose key can't be known. */
    void withdraw(Page page) {
        settle(page, held -> {
            outbox.withdraw(held.ticket());
            tally.skipped("unkeyed");
        });
    }

    private void settle(Page page, Consumer<HeldConversion> fate) {
        page.arrival().ifPresent(came -> waiting.take(came.handover().id()).forEach(fate));
    }
}
