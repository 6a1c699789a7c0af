package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.inject.Sighting;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.UnkeyedTwin;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the server's copies of what happened on a page, once the page is written: a twin only where LINE can merge it with
 * the browser's copy, or where the browser sends none.
 *
 * <p>Thread-safe.
 */
final class Twins {
    private final Settings settings;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Safekeeping safekeeping;
    private final Handovers handovers;
    private final Optional<Entrusting> entrusting;
    private final Tally tally;
    private final TwinAccounts accounts;
    private final TwinFaults faults;
    private final Narrator narrator;

    Twins(Settings settings, Outbox outbox, Tally tally) {
        this(settings, outbox, Optional.empty(), tally);
    }

    Twins(Settings settings, Outbox outbox, Optional<Entrusting> entrusting, Tally tally) {
        this.settings = settings;
        this.drafts = new Drafts(settings);
        this.outbox = outbox;
        this.entrusting = entrusting;
        this.tally = tally;
        this.faults = new TwinFaults(tally);
        this.narrator = new Narrator(tally.ledger().stories());
        this.accounts = new TwinAccounts(tally.ledger(), outbox, narrator);
        this.safekeeping = new Safekeeping(settings, drafts, outbox, tally);
        this.handovers = new Handovers(settings, drafts, outbox, tally);
    }

    /** What takes conversions past a redirect. */
    Handovers handovers() {
        return handovers;
    }

    /** A conversion was recorded on a page that hasn't ended. */
    void recorded(Page page, RecordedConversion recorded) {
        accounts.told(page, 1);
        entrusting.ifPresent(shop -> shop.take(page, recorded));
        if (!recorded.isEntrusted()) {
            safekeeping.keep(page, recorded);
        }
    }

    /** A conversion was recorded for a visitor who isn't there: no browser tells of it. */
    void ofNobodyThere(RecordedConversion recorded, DeduplicationKey key, Lane lane, UserFields user)
            throws RefusedEventException {
        tally.ledger().of(lane).conversions(1);
        ConversionEvent event = draft(recorded, key, lane, user);
        faults.ofUnused(recorded.conversion());
        narrator.made(event, recorded);
        if (isEntrusted(event, recorded)) {
            return;
        }
        safekeeping.keep(event, recorded);
        tally.recorded(event);
        outbox.send(
                event,
                drafts.fingerprint(recorded, event.lane()),
                recorded.ticket().orElse(null));
    }

    private boolean isEntrusted(ConversionEvent event, RecordedConversion recorded) {
        entrusting.ifPresent(shop -> shop.take(event, recorded));
        return recorded.isEntrusted();
    }

    private ConversionEvent draft(RecordedConversion recorded, DeduplicationKey key, Lane lane, UserFields user)
            throws RefusedEventException {
        try {
            return drafts.conversion(lane, user, recorded, key);
        } catch (RefusedEventException refused) {
            tally.ledger().of(lane).unsent(refused.refusal().code(), 1);
            throw refused;
        }
    }

    /** A robot was here: what it does by itself is no conversion, but an order is one, whoever told of it. */
    void ofRobot(Page page) {
        drop(page, recorded -> recorded.conversion().orderId().isEmpty(), "robot-conversion");
    }

    /** A page is about to be answered by a redirect: whatever is known by now goes along. */
    void redirecting(Page page, int status) {
        page.readAttributes();
        page.rules().ifPresent(rules -> {
            rules.beforeRedirect(status);
            dropBelied(page, rules, status);
        });
    }

    /** Drops what rules have recorded on a page for an answer that turned out to be another. */
    void dropBelied(Page page, PageRules rules, int status) {
        drop(page, recorded -> !recorded.isHandedOver() && rules.isBelied(recorded, status), "rule-status");
    }

    /** Drops what was recorded on a page and turned out to be none, by a reason for the figures. */
    void drop(Page page, Predicate<RecordedConversion> unwanted, String reason) {
        page.forget(unwanted).forEach(recorded -> skip(page, recorded, reason));
    }

    /** Queues what the page has earned. */
    void of(Page page, PageEnd end) {
        if (page.isWithdrawn()) {
            accounts.missed(page, end, "no-consent");
            staying(page).forEach(recorded -> skip(page, recorded, "no-consent"));
            return;
        }
        TagState tag = TagState.of(page, end);
        if (tag == TagState.UNKEYED && settings.page().unkeyedTwin() == UnkeyedTwin.SKIP) {
            page.end(late -> {
                accounts.told(page, 1);
                skip(page, late, "unkeyed");
            });
            skip(page, end);
            return;
        }
        DeduplicationKey key = end.ownKey().orElseGet(() -> page.key().settle());
        faults.of(page, end);
        if (tag == TagState.KEYED) {
            pageView(page, end, key);
        } else {
            accounts.missed(page, end, tag == TagState.UNKEYED ? "unkeyed" : end.isPage() ? "no-tag" : "no-page");
        }
        arrive(page, end, tag, key);
        conversions(page, end, tag, key);
        if (tag == TagState.KEYED && settings.page().mirror() && end.isDelivered()) {
            end.sighting().ifPresent(seen -> mirror(page, end, seen, key));
        }
        page.end(late -> {
            accounts.told(page, 1);
            conversion(page, end, tag, key, late, page.isFirstOfItsName(late));
        });
    }

    private void mirror(Page page, PageEnd end, Sighting seen, DeduplicationKey key) {
        for (RecordedConversion copy : Mirror.of(page, seen)) {
            tally.mirrored();
            accounts.told(page, 1);
            conversion(page, copy, key, end.placement());
        }
    }

    private void arrive(Page page, PageEnd end, TagState tag, DeduplicationKey key) {
        if (tag == TagState.KEYED) {
            handovers.arrive(page, key);
        } else if (end.isPage()) {
            handovers.arriveAlone(page);
        }
    }

    // That a page's browsers tell of it is as the shop wants it.
    private void skip(Page page, PageEnd end) {
        if (!end.isCollected() || !page.conversions().isEmpty()) {
            faults.ofBeingUnkeyed(page, end);
        }
        accounts.missed(page, end, end.isCollected() ? "collected" : "unkeyed");
        handovers.withdraw(page);
        staying(page).forEach(recorded -> skip(page, recorded, "unkeyed"));
    }

    private static Stream<RecordedConversion> staying(Page page) {
        return page.conversions().stream().filter(recorded -> !recorded.isHandedOver());
    }

    // What is in the shop's transaction can't be stopped any more.
    private void skip(Page page, RecordedConversion recorded, String reason) {
        if (!recorded.isEntrusted()) {
            tally.skipped(reason);
            accounts.unsent(page, recorded, reason);
        }
    }

    private void pageView(Page page, PageEnd end, DeduplicationKey key) {
        if (end.isDelivered()) {
            pageView(page, key, end.placement());
        } else {
            accounts.missed(page, end, "no-page");
        }
    }

    /** Queues the view of a page of which its browser tells; what it says enters no memory of keys. */
    void reported(Page page, DeduplicationKey key) {
        tally.collected();
        pageView(page, key, Placement.COLLECTED);
    }

    private void pageView(Page page, DeduplicationKey key, Placement placement) {
        if (!settings.page().pageViews()) {
            accounts.missed(page, "page-views-off");
            return;
        }
        try {
            ConversionEvent event = drafts.pageView(page, key);
            accounts.pageView(page);
            tally.recorded(event);
            narrator.made(page, event, placement);
            outbox.send(event, null, null);
        } catch (RefusedEventException refused) {
            accounts.missed(page, refused.refusal().code());
            tally.refusedPageView(refused.refusal());
        }
    }

    private void conversions(Page page, PageEnd end, TagState tag, DeduplicationKey key) {
        Set<String> names = new HashSet<>(page.handedConversions().keySet());
        for (RecordedConversion recorded : staying(page).collect(Collectors.toList())) {
            boolean first = !page.hasRepeated(recorded)
                    && recorded.isUsable()
                    && names.add(recorded.conversion().name());
            conversion(page, end, tag, key, recorded, first);
        }
        if (page.unrecorded() > 0) {
            accounts.told(page, page.unrecorded());
            accounts.unsent(page, Refusal.TOO_MANY.code(), page.unrecorded());
            tally.refused(Refusal.TOO_MANY, page.unrecorded());
        }
    }

    private void conversion(
            Page page, PageEnd end, TagState tag, DeduplicationKey key, RecordedConversion recorded, boolean first) {
        if (page.hasRepeated(recorded)) {
            skip(page, recorded, "repeated");
        } else if (first
                && recorded.isUsable()
                && tag == TagState.KEYED
                && end.mayBeSent(recorded.conversion().name())) {
            conversion(page, recorded, key, end.placement());
            faults.of(page, end, recorded, key);
        } else {
            conversion(page, recorded, page.ownKey(recorded), Placement.NONE);
            faults.ofBeingAlone(page, end, tag);
        }
    }

    private void conversion(Page page, RecordedConversion recorded, DeduplicationKey key, Placement placement) {
        if (recorded.isEntrusted()) {
            return;
        }
        Conversion conversion = recorded.conversion();
        if (!recorded.isIdentified()) {
            accounts.unsent(page, recorded, Refusal.ORDER_ID.code());
            tally.refused(Refusal.ORDER_ID);
            return;
        }
        faults.ofUnused(conversion);
        try {
            ConversionEvent event = drafts.conversion(page, recorded, key);
            narrator.made(page, event, placement);
            if (isEntrusted(event, recorded)) {
                return;
            }
            tally.recorded(event);
            outbox.send(
                    event,
                    drafts.fingerprint(recorded, event.lane()),
                    recorded.ticket().orElse(null));
        } catch (RefusedEventException refused) {
            accounts.unsent(page, recorded, refused.refusal().code());
            tally.refused(refused.refusal());
        }
    }
}
