package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.inject.Sighting;

/** Finds what is wrong with a page or with what was recorded on it, for the shop to mend. Thread-safe. */
final class TwinFaults {
    private final Tally tally;

    TwinFaults(Tally tally) {
        this.tally = tally;
    }

    /** Finds what is wrong with a page's LINE Tag. */
    void of(Page page, PageEnd end) {
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

    /** Finds why LINE may not merge a conversion with the browser's copy. */
    void of(Page page, PageEnd end, RecordedConversion recorded, DeduplicationKey key) {
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

    /** A conversion goes without a copy of the browser's. */
    void ofBeingAlone(Page page, PageEnd end, TagState tag) {
        if (tag == TagState.ABSENT) {
            find(end.isPage() ? Finding.NO_TAG : Finding.NO_PAGE, page);
        }
    }

    /** A page's tag has no key of ours. */
    void ofBeingUnkeyed(Page page, PageEnd end) {
        find(end.reasonUnkeyed(), page);
    }

    /** Counts fields that LINE doesn't take for such a conversion. */
    void ofUnused(Conversion conversion) {
        if (!conversion.custom().isEmpty() && !ConversionEvent.takesCustomFields(conversion.name())) {
            tally.leftOut("custom");
        }
    }

    private void find(Finding finding, Page page) {
        tally.finding(finding, page.visit().path());
    }
}
