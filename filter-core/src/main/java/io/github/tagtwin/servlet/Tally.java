package io.github.tagtwin.servlet;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.Refusal;
import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.status.FindingStatus;
import io.github.tagtwin.web.RefusedReport;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what happens to pages and events before the queue, by reason, and warns of what a shop can mend. Thread-safe.
 */
final class Tally {
    private static final String CURE = "; see docs/troubleshooting.md#";
    private static final int LONGEST_TYPES = 200;

    private static final int TESTS_UNWARNED = 1000;

    private final AtomicLong tests = new AtomicLong();
    private final Counters counters;
    private final Warnings warnings;
    private final Fuse fuse;
    private final FindingLog findings = new FindingLog(Clock.systemUTC());

    Tally(Counters counters, Warnings warnings, Fuse fuse) {
        this.counters = counters;
        this.warnings = warnings;
        this.fuse = fuse;
    }

    /** What is counted by LINE Tag ID and event name. */
    Ledger ledger() {
        return counters.ledger();
    }

    /** An event came out well-formed, and was offered to the queue. */
    void recorded(ConversionEvent event) {
        event.user().leftOut().forEach(field -> leftOut(field.lineName()));
        ledger().of(event.lane()).recorded(event);
        counters.add("recorded");
        if (event.test()) {
            counters.add("recorded.test");
            remind(tests.incrementAndGet());
        }
    }

    private void remind(long events) {
        if (events % TESTS_UNWARNED == 0) {
            warnings.warn(
                    "test",
                    events + " events were marked as tests since the start: LINE measures none of them" + CURE
                            + "recorded-test");
        }
    }

    /** Conversions wait for the page that a redirect leads to. */
    void handedOver(int conversions) {
        counters.add("handed-over", conversions);
    }

    /** A conversion's next page has come. */
    void nextPageCame() {
        counters.add("handed-over.shown");
    }

    /** A page view that LINE would refuse: a visitor's first, for whom there is no user field yet, is no cause to warn. */
    void refusedPageView(Refusal refusal) {
        counters.add("refused-page-view." + refusal.code());
    }

    /** A browser told of a page that others may keep. */
    void collected() {
        counters.add("collected");
    }

    /** Something came to the collecting endpoint that isn't heard. */
    void refused(RefusedReport reason) {
        counters.add("refused-report." + reason.code());
    }

    /** Somebody without a right to the status page asked for it. */
    void statusRefused() {
        counters.add("status.refused");
    }

    /** A form came to the status page that it had not sent. */
    void statusDistrusted() {
        counters.add("status.distrusted");
    }

    void refused(Refusal refusal) {
        refused(refusal, 1);
    }

    void refused(Refusal refusal, int events) {
        counters.add("refused." + refusal.code(), events);
        warnings.warn("refused." + refusal.code(), "An event was refused: " + refusal.rule() + CURE + refusal.code());
    }

    /** A conversion was not on disk when the shop's code went on, though a setting asks for it. */
    void uncommitted() {
        counters.add(CounterNames.UNCOMMITTED);
        warnings.warn(
                "uncommitted",
                "A conversion was not on disk in time: the disk is slow, or can't be used, or the queue is full; the page"
                        + " went on" + CURE + "disk");
    }

    /** A conversion is in the shop's transaction, and no more this node's to send. */
    void entrusted(ConversionEvent event) {
        counters.add("in-transaction");
        ledger().of(event.lane()).unsent("in-transaction", 1);
    }

    /** The transaction of a conversion is rolled back. */
    void rolledBack() {
        counters.add("in-transaction.rolled-back");
    }

    /** A conversion could not be put into the shop's transaction. The message may hold what is personal. */
    void unentrusted(Throwable theirs) {
        counters.add("in-transaction.failed");
        warnings.warn(
                "in-transaction",
                "A conversion could not be put into the shop's transaction: " + types(theirs) + CURE
                        + "in-transaction");
    }

    /** A conversion that was recorded and must not be sent, or a request of which no page view is made. */
    void skipped(String reason) {
        counters.add("skipped." + reason);
    }

    /** A field that LINE would have refused, by LINE's name. */
    void leftOut(String field) {
        counters.add("left-out." + field);
    }

    /** Something is wrong with a page. */
    void finding(Finding finding, String path) {
        String shown = ShownPath.of(path);
        counters.add("finding." + finding.code());
        findings.add(finding.code(), shown);
        warnings.warn(
                "finding." + finding.code(), "Finding '" + finding.code() + "' at " + shown + CURE + finding.code());
    }

    /** Each finding with the last path that showed it, without the path's query. */
    SortedMap<String, String> findings() {
        return findings.lastPaths();
    }

    /** All findings: how often, where and when last. */
    List<FindingStatus> allFindings() {
        return findings.all(counters);
    }

    /** The shop's class for consent gave no answer. */
    void unanswered(Throwable theirs) {
        counters.add("failed.consent");
        warnings.warn("failed.consent", "No answer to the question for consent, so none is assumed", theirs);
    }

    /** The shop's source of visitors failed. Its message may hold what is personal, so the exceptions' names must do. */
    void unknownVisitor(Throwable theirs) {
        counters.add("failed.visitor");
        warnings.warn("failed.visitor", "The shop could not tell who a visitor is: " + types(theirs));
    }

    /** A page's own call of LINE Tag's was taken for a conversion. */
    void mirrored() {
        counters.add("mirrored");
    }

    /** What became of a rule in a request. */
    void rule(String name, String outcome) {
        counters.add("rule." + name + "." + outcome);
    }

    /** An expression of a rule's failed. Its message may hold what is personal, so the exceptions' names must do. */
    void failedRule(String name, Throwable theirs) {
        warnings.warn("rule." + name, "The rule '" + name + "' failed: " + types(theirs) + CURE + "rule-failed");
    }

    private static StringJoiner types(Throwable theirs) {
        StringJoiner types = new StringJoiner(", by ");
        for (Throwable each = theirs; each != null && types.length() < LONGEST_TYPES; each = each.getCause()) {
            types.add(each.getClass().getName());
        }
        return types;
    }

    /** A failure of ours, which the page must not notice. */
    void failed(String where, RuntimeException failure) {
        counters.add("failed." + where);
        warnings.warn("failed." + where, "TagTwin failed at '" + where + "'; the page went on without it", failure);
        if (fuse.failed()) {
            warnings.warn("fuse", "TagTwin failed too often, and stands aside for ten minutes" + CURE + "stands-aside");
        }
    }
}
