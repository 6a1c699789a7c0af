package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.inject.Sighting;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.UnkeyedTwin;
import java.util.HashSet;
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
    private final Tally tally;

    Twins(Settings settings, Outbox outbox, Tally tally) {
        this.settings = settings;
        this.drafts = new Drafts(settings);
        this.outbox = outbox;
        this.safekeeping = new Safekeeping(settings, drafts, outbox, tally);
        this.handovers = new Handovers(settings, drafts, outbox, tally);
        this.tally = tally;
    }

    /** What takes conversions past a redirect. */
    Handovers handovers() {
        return handovers;
    }

    /** A conversion was recorded on a page that hasn't ended. */
    void recorded(Page page, RecordedConversion recorded) {
        safekeeping.keep(page, recorded);
    }

    /** A conversion was recorded for a visitor who isn't there: no browser tells of it. */
    void ofNobodyThere(RecordedConversion recorded, DeduplicationKey key, Lane lane, UserFields user)
            throws RefusedEventException {
        ConversionEvent event = drafts.conversion(lane, user, recorded, key);
        findUnused(recorded.conversion());
        safekeeping.keep(event, recorded);
        tally.recorded(event);
        outbox.send(
                event,
                drafts.fingerprint(recorded, event.lane()),
                recorded.ticket().orElse(null));
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
        page.forget(unwanted).forEach(recorded -> skip(recorded, reason));
    }

    /** Queues what the page has earned. */
    void of(Page page, PageEnd end) {
        if (page.isWithdrawn()) {
            staying(page).forEach(recorded -> skip(recorded, "no-consent"));
            return;
        }
        TagState tag = TagState.of(page, end);
        if (tag == TagState.UNKEYED && settings.page().unkeyedTwin() == UnkeyedTwin.SKIP) {
            page.end(late -> skip(late, "unkeyed"));
            skip(page, end);
            return;
        }
        DeduplicationKey key = end.ownKey().orElseGet(() -> page.key().settle());
        findFaults(page, end);
        if (tag == TagState.KEYED) {
            pageView(page, end, key);
        }
        arrive(page, end, tag, key);
        conversions(page, end, tag, key);
        if (tag == TagState.KEYED && settings.page().mirror() && end.isDelivered()) {
            end.sighting().ifPresent(seen -> mirror(page, seen, key));
        }
        page.end(late -> conversion(page, end, tag, key, late, page.isFirstOfItsName(late)));
    }

    private void mirror(Page page, Sighting seen, DeduplicationKey key) {
        for (RecordedConversion copy : Mirror.of(page, seen)) {
            tally.mirrored();
            conversion(page, copy, key);
        }
    }

    private void arrive(Page page, PageEnd end, TagState tag, DeduplicationKey key) {
        if (tag == TagState.KEYED) {
            handovers.arrive(page, key);
        } else if (end.isPage()) {
            handovers.arriveAlone(page);
        }
    }

    private void findFaults(Page page, PageEnd end) {
        if (end.ownKey().isPresent()) {
            find(Finding.OWN_KEY, page);
        }
        if (end.sighting().filter(seen -> seen.tagIds().size() > 1).isPresent()) {
            find(Finding.TWO_TAGS, page);
        }
        if (end.isScriptBlocked()) {
            find(Finding.CSP_INLINE, page);
        }
    }

    private void find(Finding finding, Page page) {
        tally.finding(finding, page.visit().path());
    }

    // That a page's browsers tell of it is as the shop wants it.
    private void skip(Page page, PageEnd end) {
        if (!end.isCollected() || !page.conversions().isEmpty()) {
            find(end.reasonUnkeyed(), page);
        }
        handovers.withdraw(page);
        staying(page).forEach(recorded -> skip(recorded, "unkeyed"));
    }

    private static Stream<RecordedConversion> staying(Page page) {
        return page.conversions().stream().filter(recorded -> !recorded.isHandedOver());
    }

    private void skip(RecordedConversion recorded, String reason) {
        recorded.ticket().ifPresent(outbox::withdraw);
        tally.skipped(reason);
    }

    private void pageView(Page page, PageEnd end, DeduplicationKey key) {
        if (end.isDelivered()) {
            pageView(page, key);
        }
    }

    /** Queues the view of a page of which its browser tells; what it says enters no memory of keys. */
    void reported(Page page, DeduplicationKey key) {
        tally.collected();
        pageView(page, key);
    }

    private void pageView(Page page, DeduplicationKey key) {
        if (!settings.page().pageViews()) {
            return;
        }
        try {
            ConversionEvent event = drafts.pageView(page, key);
            tally.recorded(event);
            outbox.send(event, null, null);
        } catch (RefusedEventException refused) {
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
            tally.refused(Refusal.TOO_MANY, page.unrecorded());
        }
    }

    private void conversion(
            Page page, PageEnd end, TagState tag, DeduplicationKey key, RecordedConversion recorded, boolean first) {
        if (page.hasRepeated(recorded)) {
            skip(recorded, "repeated");
        } else if (first
                && recorded.isUsable()
                && tag == TagState.KEYED
                && end.mayBeSent(recorded.conversion().name())) {
            conversion(page, recorded, key);
            findFaults(page, end, recorded, key);
        } else {
            conversion(page, recorded, page.ownKey(recorded));
            findWhyAlone(page, end, tag);
        }
    }

    private void conversion(Page page, RecordedConversion recorded, DeduplicationKey key) {
        Conversion conversion = recorded.conversion();
        if (!recorded.isIdentified()) {
            tally.refused(Refusal.ORDER_ID);
            return;
        }
        findUnused(conversion);
        try {
            ConversionEvent event = drafts.conversion(page, recorded, key);
            tally.recorded(event);
            outbox.send(
                    event,
                    drafts.fingerprint(recorded, event.lane()),
                    recorded.ticket().orElse(null));
        } catch (RefusedEventException refused) {
            recorded.ticket().ifPresent(outbox::withdraw);
            tally.refused(refused.refusal());
        }
    }

    private void findUnused(Conversion conversion) {
        if (!conversion.custom().isEmpty() && !ConversionEvent.takesCustomFields(conversion.name())) {
            tally.leftOut("custom");
        }
    }

    private void findWhyAlone(Page page, PageEnd end, TagState tag) {
        if (tag == TagState.ABSENT) {
            find(end.isPage() ? Finding.NO_TAG : Finding.NO_PAGE, page);
        }
    }

    private void findFaults(Page page, PageEnd end, RecordedConversion recorded, DeduplicationKey key) {
        if (recorded.businessKey().filter(business -> !business.equals(key)).isPresent()
                && end.ownKey().isEmpty()) {
            find(Finding.LATE_KEY, page);
        }
        if (end.sighting().filter(seen -> lacks(seen, recorded)).isPresent()) {
            find(Finding.NAME_MISMATCH, page);
        }
    }

    private static boolean lacks(Sighting seen, RecordedConversion recorded) {
        return !seen.conversions().isEmpty()
                && !seen.hasUnknownConversions()
                && !seen.conversions().contains(recorded.conversion().name());
    }
}
