package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.Lot;
import io.github.tagtwin.capture.LotReader;
import io.github.tagtwin.capture.NonVisit;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Decides whether a request is taken part in: by the switch, by what it asks for, by what the shop excludes, and by the
 * share of visitors that is let in. Thread-safe.
 */
final class Admission {
    private static final int EVERYBODY = 100;
    private static final String OUTSIDE = "io.github.tagtwin.outside";

    private final LiveSettings live;
    private final Audience audience;
    private final PageRequests requests;
    private final LotReader lots;
    private final Tally tally;

    Admission(LiveSettings live, Audience audience, PageRequests requests, LotReader lots, Tally tally) {
        this.live = live;
        this.audience = audience;
        this.requests = requests;
        this.lots = lots;
        this.tally = tally;
    }

    /** Whether the request is ours to look at, as far as can be told before the visitor's consent and lot are. */
    boolean concerns(HttpServletRequest request) {
        if (!isNew(request)) {
            return false;
        }
        tally.ledger().request();
        return !asksForFile(request) && isOpen(live.now()) && !isExcluded(request);
    }

    private boolean asksForFile(HttpServletRequest request) {
        boolean file = requests.asksForFile(request);
        if (file) {
            tally.ledger().leftAlone("file");
        }
        return file;
    }

    private void leaveAlone(String reason) {
        tally.skipped(reason);
        tally.ledger().leftAlone(reason);
    }

    /** Whether anybody is let in. */
    boolean isOpen() {
        return live.now().rollOut().active() && live.now().rollOut().share() > 0;
    }

    // Marked, or a forward to another path would be let in.
    private boolean isExcluded(HttpServletRequest request) {
        Optional<NonVisit> reason = audience.excluded(request);
        reason.ifPresent(excluded -> {
            request.setAttribute(OUTSIDE, true);
            leaveAlone(excluded.code());
        });
        return reason.isPresent();
    }

    // An attribute is there already where the filter is mapped twice, or meets a forward.
    private static boolean isNew(HttpServletRequest request) {
        return request.getAttribute(LineConversions.ATTRIBUTE) == null && request.getAttribute(OUTSIDE) == null;
    }

    private boolean isOpen(Settings settings) {
        if (!settings.rollOut().active()) {
            leaveAlone("inactive");
        } else if (settings.rollOut().share() == 0) {
            leaveAlone("share");
        }
        return settings.rollOut().active() && settings.rollOut().share() > 0;
    }

    /** The visitor's lot; none where everybody is let in. */
    Optional<Lot> lot(HttpServletRequest request) {
        return live.now().rollOut().share() == EVERYBODY ? Optional.empty() : Optional.of(lots.read(request));
    }

    /** Whether a visitor with this lot is let in; if not, the request stays outside whatever comes of it. */
    boolean admits(Optional<Lot> lot, HttpServletRequest request) {
        boolean within = lot.filter(
                        drawn -> !drawn.isWithin(live.now().rollOut().share()))
                .isEmpty();
        if (!within) {
            request.setAttribute(OUTSIDE, true);
            leaveAlone("share");
        }
        return within;
    }
}
