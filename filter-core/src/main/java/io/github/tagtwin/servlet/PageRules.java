package io.github.tagtwin.servlet;

import io.github.tagtwin.Conversion;
import io.github.tagtwin.rules.RuleRun;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * Records on a page what rules make of its request: as soon as the page's key is needed, so that the conversion names it, or a redirect
 * is about to be sent, so that the conversion goes along; and the rest once the page has ended. Confined to the request's thread.
 */
final class PageRules {
    private final RuleRun run;
    private final Page page;
    private final IntSupplier status;
    private boolean looking;

    /**
     * Rules of a page.
     *
     * @param status the answer's, as it stands
     */
    PageRules(RuleRun run, Page page, IntSupplier status) {
        this.run = run;
        this.page = page;
        this.status = status;
    }

    /** The page's key is needed now. */
    void beforeKey() {
        record(() -> run.soFar(status.getAsInt()));
    }

    /** The page is about to be answered by a redirect of this status, after which nothing can go along any more. */
    void beforeRedirect(int redirect) {
        record(() -> run.soFar(redirect));
    }

    /** The page has ended, with this status. */
    void atEnd(int answered) {
        record(() -> run.inTheEnd(answered));
    }

    // To record may need the key in turn.
    private void record(Supplier<List<Conversion>> conversions) {
        if (!looking) {
            looking = true;
            page.guard().run("rules", () -> conversions.get().forEach(page::record));
            looking = false;
        }
    }

    /** Whether a rule has recorded it for an answer that turned out to be another, a page for an error say. */
    boolean isBelied(RecordedConversion recorded, int answered) {
        return run.isBelied(recorded.conversion(), answered);
    }

    /** Whether a rule has made it under an id that is the browser's word. */
    boolean isUnsigned(Conversion conversion) {
        return run.isUnsigned(conversion);
    }

    /** Whether a rule has recorded it without an order id, so that only a visit earns it. */
    boolean isOfVisitsAlone(RecordedConversion recorded) {
        return run.hasMade(recorded.conversion())
                && recorded.conversion().orderId().isEmpty();
    }
}
