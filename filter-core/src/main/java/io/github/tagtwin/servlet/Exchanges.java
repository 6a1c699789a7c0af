package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.NonVisit;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.settings.Mode;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which requests the filter takes part in, and opens an {@link Exchange} for each. Thread-safe. */
final class Exchanges {
    private static final int FAILED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private final Settings settings;
    private final Consent consent;
    private final Twins twins;
    private final Tally tally;
    private final Fuse fuse;
    private final Clock clock = Clock.systemUTC();
    private final Keys keys;
    private final VisitReader visits;
    private final Audience audience;
    private final PageRequests requests;
    private final Tagging tagging;

    Exchanges(Settings settings, Consent consent, Twins twins, Tally tally, Fuse fuse) {
        this.settings = settings;
        this.consent = consent;
        this.twins = twins;
        this.tally = tally;
        this.fuse = fuse;
        this.keys = new Keys(settings.keySecret());
        this.visits = new VisitReader(settings, clock);
        this.audience = new Audience(settings);
        this.requests = new PageRequests(settings.staticExtensions());
        this.tagging = Tagging.of(settings);
    }

    /** Takes part in a request; null where there is nothing to take part in. */
    @Nullable Exchange open(ServletRequest request, ServletResponse response) {
        try {
            boolean http = request instanceof HttpServletRequest && response instanceof HttpServletResponse;
            return http && fuse.holds() && isOurs((HttpServletRequest) request)
                    ? opened((HttpServletRequest) request, (HttpServletResponse) response)
                    : null;
        } catch (RuntimeException ours) {
            tally.failed("capture", ours);
            return null;
        }
    }

    // The attribute is there already where the filter is mapped twice, or meets a forward.
    private boolean isOurs(HttpServletRequest request) {
        if (request.getAttribute(LineConversions.ATTRIBUTE) != null || requests.asksForFile(request)) {
            return false;
        }
        Optional<NonVisit> excluded = audience.excluded(request);
        if (excluded.isPresent()) {
            tally.skipped(excluded.get().code());
            return false;
        }
        boolean agreed = agreed(request);
        if (!agreed) {
            tally.skipped("no-consent");
        }
        return agreed;
    }

    // No answer is no consent.
    private boolean agreed(HttpServletRequest request) {
        try {
            return consent.isGiven(request);
        } catch (RuntimeException | LinkageError theirs) {
            tally.unanswered(theirs);
            return false;
        }
    }

    private Exchange opened(HttpServletRequest request, HttpServletResponse response) {
        Visit visit = visits.read(request);
        Page page = new Page(visit, keys, new SessionVisitor(request, settings), clock, this::guarded);
        if (!requests.asksForPage(request)) {
            return unread(request, response, page);
        }
        return settings.mode() == Mode.OFF ? left(request, response, page) : edited(request, response, page);
    }

    // The page prints its key itself; a click is remembered before the page can say anything of caching.
    private Exchange left(HttpServletRequest request, HttpServletResponse response, Page page) {
        new ClickMemory(page.visit(), response).remember();
        return unread(request, response, page);
    }

    private Exchange unread(HttpServletRequest request, HttpServletResponse response, Page page) {
        return new Exchange(
                request,
                response,
                page,
                failed -> guarded(
                        "record", () -> twins.of(page, PageEnd.unread(isVisit(request, response, page, failed)))));
    }

    private Exchange edited(HttpServletRequest request, HttpServletResponse response, Page page) {
        ClickMemory click = new ClickMemory(page.visit(), response);
        PageInsertion insertion = new PageInsertion(page, tagging, request, response);
        PageBody body = new PageBody(
                response, insertion, () -> guarded("capture", click::remember), ours -> tally.failed("inject", ours));
        InjectingResponse wrapped = new InjectingResponse(response, body);
        return new Exchange(
                new InjectingRequest(request, wrapped),
                wrapped,
                page,
                failed -> guarded("record", () -> {
                    body.end();
                    twins.of(page, PageEnd.of(body, insertion, isVisit(request, response, page, failed)));
                }));
    }

    private void guarded(String where, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException ours) {
            tally.failed(where, ours);
        }
    }

    // What a robot does by itself is no conversion; an order is one, whoever told of it.
    private boolean isVisit(HttpServletRequest request, HttpServletResponse response, Page page, boolean failed) {
        Optional<NonVisit> reason = audience.nonVisit(request, failed ? FAILED : response.getStatus());
        reason.ifPresent(absent -> tally.skipped(absent.code()));
        if (reason.filter(NonVisit.ROBOT::equals).isPresent()) {
            tally.skipped("robot-conversion", page.forgetConversionsWithoutId());
        }
        return reason.isEmpty();
    }
}
