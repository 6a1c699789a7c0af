package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Leaving;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.consent.Decision;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.event.VisitorToken;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Asks for consent, and does what its lack demands: no cookie of ours stays, and nothing that waits is sent. Thread-safe. */
final class Consents {
    private final Consent consent;
    private final Settings settings;
    private final Leaving leaving;
    private final Forgetting queue;
    private final Tally tally;

    /**
     * Consents.
     *
     * @param queue is told whose events it has to forget
     */
    Consents(Consent consent, Settings settings, Forgetting queue, Tally tally) {
        this.consent = consent;
        this.settings = settings;
        this.leaving = new Leaving(settings);
        this.queue = queue;
        this.tally = tally;
    }

    /** Whether the visitor may be counted; no answer is no consent. */
    Decision decide(HttpServletRequest request) {
        Decision decision;
        try {
            decision = consent.decide(request);
        } catch (RuntimeException | LinkageError theirs) {
            tally.unanswered(theirs);
            return Decision.MISSING;
        }
        if (decision != Decision.GIVEN) {
            tally.skipped("no-consent");
        }
        return decision;
    }

    /** The visitor doesn't agree, or not any more: what is known of this browser and session goes. Returns cookies. */
    List<String> withdraw(HttpServletRequest request) {
        SessionVisitor session = new SessionVisitor(request, settings);
        UserFields person = leaving.person(request).and(session.fields());
        if (!person.isEmpty()) {
            queue.withdraw(person);
        }
        session.forget();
        return leaving.deletions(request);
    }

    /** Whether the visitor of a token has withdrawn since it was made, as far as that is remembered. */
    boolean isWithdrawn(VisitorToken token) {
        return queue.hasWithdrawn(token.user(), token.time());
    }

    /** The shop tells what the visitor has answered. Returns cookies. */
    List<String> answer(HttpServletRequest request, boolean agreed) {
        if (!consent.isAsked()) {
            return List.of();
        }
        List<String> cookies = new ArrayList<>(agreed ? List.of() : withdraw(request));
        cookies.add(leaving.answered(request, agreed, Clock.systemUTC().instant()));
        return cookies;
    }
}
