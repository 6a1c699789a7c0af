package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.inject.Sighting;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.UnkeyedTwin;
import java.util.HashSet;
import java.util.Set;

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
    private final Tally tally;

    Twins(Settings settings, Outbox outbox, Tally tally) {
        this.settings = settings;
        this.drafts = new Drafts(settings);
        this.outbox = outbox;
        this.safekeeping = new Safekeeping(settings, drafts, outbox, tally);
        this.tally = tally;
    }

    /** A conversion was recorded on a page that hasn't ended. */
    void recorded(Page page, RecordedConversion recorded) {
        safekeeping.keep(page, recorded);
    }

    /** A robot was here: what it does by itself is no conversion, but an order is one, whoever told of it. */
    void ofRobot(Page page) {
        page.forgetConversionsWithoutId().forEach(recorded -> skip(recorded, "robot-conversion"));
    }

    /** Queues what the page has earned. */
    void of(Page page, PageEnd end) {
        TagState tag = TagState.of(page, end);
        if (tag == TagState.UNKEYED && settings.page().unkeyedTwin() == UnkeyedTwin.SKIP) {
            skip(page, end);
            return;
        }
        DeduplicationKey key = end.ownKey().orElseGet(() -> page.key().settle());
        findFaults(page, end);
        if (tag == TagState.KEYED) {
            pageView(page, end, key);
        }
        conversions(page, end, tag, key);
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
        page.conversions().forEach(recorded -> skip(recorded, "unkeyed"));
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
            told(event);
            outbox.send(event, null, null);
        } catch (RefusedEventException refused) {
            tally.refusedPageView(refused.refusal());
        }
    }

    private void conversions(Page page, PageEnd end, TagState tag, DeduplicationKey key) {
        Set<String> names = new HashSet<>();
        Set<String> identities = new HashSet<>();
        for (RecordedConversion recorded : page.conversions()) {
            String name = recorded.conversion().name();
            if (recorded.businessKey()
                    .filter(id -> !identities.add(name + " " + id))
                    .isPresent()) {
                skip(recorded, "repeated");
            } else if (recorded.isUsable() && names.add(name) && tag == TagState.KEYED && end.mayBeSent(name)) {
                conversion(page, recorded, key);
                findFaults(page, end, recorded, key);
            } else {
                conversion(page, recorded, page.ownKey(recorded));
                findWhyAlone(page, end, tag);
            }
        }
        if (page.unrecorded() > 0) {
            tally.refused(Refusal.TOO_MANY, page.unrecorded());
        }
    }

    private void conversion(Page page, RecordedConversion recorded, DeduplicationKey key) {
        Conversion conversion = recorded.conversion();
        if (!recorded.isIdentified()) {
            tally.refused(Refusal.ORDER_ID);
            return;
        }
        if (!conversion.custom().isEmpty() && !ConversionEvent.takesCustomFields(conversion.name())) {
            tally.leftOut("custom");
        }
        try {
            ConversionEvent event = drafts.conversion(page, recorded, key);
            told(event);
            outbox.send(
                    event,
                    drafts.fingerprint(recorded, event.lane()),
                    recorded.ticket().orElse(null));
        } catch (RefusedEventException refused) {
            recorded.ticket().ifPresent(outbox::withdraw);
            tally.refused(refused.refusal());
        }
    }

    private void told(ConversionEvent event) {
        event.user().leftOut().forEach(field -> tally.leftOut(field.lineName()));
        tally.recorded(event);
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
