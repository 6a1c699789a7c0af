package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.NonVisit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Ends pages: once the answer's status is known, their rules are done, and it is told and counted whether they were visits. Thread-safe. */
final class VisitEnds {
    private static final int FAILED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    private static final Set<NonVisit> AHEAD = EnumSet.of(NonVisit.PREFETCH, NonVisit.PRERENDER);

    private final Audience audience;
    private final Twins twins;
    private final Tally tally;

    VisitEnds(Audience audience, Twins twins, Tally tally) {
        this.audience = audience;
        this.twins = twins;
        this.tally = tally;
    }

    /** Ends a page that has been answered, or has failed; whether it was a visit. */
    boolean isVisit(HttpServletRequest request, HttpServletResponse response, Page page, boolean failed) {
        int status = failed ? FAILED : response.getStatus();
        page.rules().ifPresent(all -> endRules(page, all, response, failed, audience.nonVisit(request, status)));
        return isVisit(request, status, page);
    }

    // What broke off after its first bytes has answered with their status all the same.
    private void endRules(
            Page page, PageRules all, HttpServletResponse response, boolean failed, Optional<NonVisit> reason) {
        int answered = failed && !response.isCommitted() ? FAILED : response.getStatus();
        all.atEnd(answered);
        twins.dropBelied(page, all, answered);
        if (reason.filter(AHEAD::contains).isPresent()) {
            twins.drop(page, all::isOfVisitsAlone, "rule-ahead");
        }
    }

    /** Whether a page without rules was a visit. */
    boolean isVisit(HttpServletRequest request, int status, Page page) {
        Optional<NonVisit> reason = audience.nonVisit(request, status);
        reason.ifPresent(absent -> {
            tally.skipped(absent.code());
            page.visit().lane().ifPresent(lane -> tally.ledger().of(lane).missed(absent.code()));
        });
        if (reason.filter(NonVisit.ROBOT::equals).isPresent()) {
            twins.ofRobot(page);
        }
        return reason.isEmpty();
    }
}
