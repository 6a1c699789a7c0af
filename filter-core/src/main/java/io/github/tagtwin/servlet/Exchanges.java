package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.Lot;
import io.github.tagtwin.capture.LotReader;
import io.github.tagtwin.capture.NonVisit;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.TagMode;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens an {@link Exchange} for each request that the filter takes part in. Thread-safe. */
final class Exchanges {
    private static final int FAILED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private final Settings settings;
    private final Admission admission;
    private final Twins twins;
    private final Tally tally;
    private final Fuse fuse;
    private final Clock clock = Clock.systemUTC();
    private final Keys keys;
    private final VisitReader visits;
    private final Audience audience;
    private final PageRequests requests;
    private final Eligibility eligibility;
    private final Taggings taggings;

    Exchanges(LiveSettings live, Consent consent, Twins twins, Tally tally, Fuse fuse) {
        this.settings = live.now();
        this.twins = twins;
        this.tally = tally;
        this.fuse = fuse;
        this.keys = new Keys(settings.keys().keySecret());
        this.visits = new VisitReader(settings, clock);
        this.audience = new Audience(settings);
        this.requests = new PageRequests(settings.requests().staticExtensions());
        this.eligibility = new Eligibility(settings.page().cacheablePages());
        this.taggings = new Taggings(settings);
        LotReader lots = new LotReader(bound -> ThreadLocalRandom.current().nextInt(bound));
        this.admission = new Admission(live, consent, audience, requests, lots, tally);
    }

    /** Whether what browsers tell is heard at present. */
    boolean areReportsHeard() {
        return fuse.holds() && admission.isOpen();
    }

    /** Queues the view of a page of which its browser tells. */
    void report(HttpServletRequest view, HttpServletResponse response, DeduplicationKey key) {
        if (fuse.holds() && admission.concerns(view)) {
            Optional<Lot> lot = admission.lot(view);
            boolean within = admission.admits(lot, view);
            Visit visit = visits.read(view);
            if (isNobodys(visit)) {
                return;
            }
            cookies(lot.flatMap(Lot::cookie), within ? visit.clickCookie() : Optional.empty(), response)
                    .put();
            Page page =
                    new Page(visit, keys, new SessionVisitor(view, settings), clock, this::guarded, twins::recorded);
            if (within && isVisit(view, HttpServletResponse.SC_OK, page)) {
                twins.reported(page, key);
            }
        }
    }

    /** Takes part in a request; null where there is nothing to take part in. */
    @Nullable Exchange open(ServletRequest request, ServletResponse response) {
        try {
            boolean http = request instanceof HttpServletRequest && response instanceof HttpServletResponse;
            return http && fuse.holds() && admission.concerns((HttpServletRequest) request)
                    ? opened((HttpServletRequest) request, (HttpServletResponse) response)
                    : null;
        } catch (RuntimeException ours) {
            tally.failed("capture", ours);
            return null;
        }
    }

    private @Nullable Exchange opened(HttpServletRequest request, HttpServletResponse response) {
        Optional<Lot> lot = admission.lot(request);
        boolean navigation = requests.asksForPage(request);
        if (!admission.admits(lot, request)) {
            OwnCookies cookies = cookies(lot.flatMap(Lot::cookie), Optional.empty(), response);
            return navigation && !cookies.isEmpty() ? watched(request, response, null, cookies) : null;
        }
        Visit visit = visits.read(request);
        if (isNobodys(visit)) {
            return null;
        }
        Page page = new Page(visit, keys, new SessionVisitor(request, settings), clock, this::guarded, twins::recorded);
        page.listenTo(new AttributeEvent(request));
        if (!navigation) {
            return unread(request, response, page);
        }
        OwnCookies cookies = cookies(lot.flatMap(Lot::cookie), visit.clickCookie(), response);
        return settings.page().tagMode() == TagMode.MANUAL
                ? left(request, response, page, cookies)
                : edited(request, response, page, cookies);
    }

    private boolean isNobodys(Visit visit) {
        if (visit.lane().isEmpty()) {
            tally.skipped("no-site");
        }
        return visit.lane().isEmpty();
    }

    private static OwnCookies cookies(Optional<String> lot, Optional<String> click, HttpServletResponse response) {
        return new OwnCookies(
                Stream.of(lot, click).flatMap(Optional::stream).collect(Collectors.toUnmodifiableList()), response);
    }

    // The page prints its key itself.
    private Exchange left(HttpServletRequest request, HttpServletResponse response, Page page, OwnCookies cookies) {
        if (cookies.isEmpty()) {
            return unread(request, response, page);
        }
        letPrint(request, new PagePrinter(page, insertion(request, response, page), null));
        return watched(request, response, page, cookies);
    }

    private Exchange unread(HttpServletRequest request, HttpServletResponse response, Page page) {
        letPrint(request, new PagePrinter(page, insertion(request, response, page), null));
        return new Exchange(
                request, response, page, failed -> guarded("record", () -> twins(request, response, page, failed)));
    }

    private void twins(HttpServletRequest request, HttpServletResponse response, Page page, boolean failed) {
        twins.of(page, PageEnd.unread(isVisit(request, response, page, failed)));
    }

    // Nothing goes into the page; its head tells whether cookies may go along.
    private Exchange watched(
            HttpServletRequest request, HttpServletResponse response, @Nullable Page page, OwnCookies cookies) {
        PageBody body = body(response, Insertion.NONE, cookies, null);
        InjectingResponse wrapped = new InjectingResponse(response, body);
        return new Exchange(
                InjectingRequest.unedited(request, wrapped),
                wrapped,
                page,
                failed -> guarded("record", () -> {
                    body.end();
                    if (page != null) {
                        twins(request, response, page, failed);
                    }
                }));
    }

    private Exchange edited(HttpServletRequest request, HttpServletResponse response, Page page, OwnCookies cookies) {
        PageInsertion insertion = insertion(request, response, page);
        EntityTags tags = eligibility.collects()
                ? EntityTags.of(request, insertion.tagging().helperVersion())
                : null;
        PageBody body = body(response, insertion, cookies, tags);
        letPrint(request, new PagePrinter(page, insertion, body));
        InjectingResponse wrapped = new InjectingResponse(response, body);
        return new Exchange(
                InjectingRequest.edited(request, wrapped, tags == null ? Optional.empty() : tags.condition()),
                wrapped,
                page,
                failed -> guarded("record", () -> {
                    body.end();
                    twins.of(page, PageEnd.of(body, insertion, isVisit(request, response, page, failed)));
                }));
    }

    private PageInsertion insertion(HttpServletRequest request, HttpServletResponse response, Page page) {
        Tagging tagging = taggings.of(page.visit().lane().orElseThrow());
        return new PageInsertion(page, tagging, request, response);
    }

    private static void letPrint(HttpServletRequest request, TagPrinter printer) {
        request.setAttribute(TagPrinter.ATTRIBUTE, printer);
    }

    private PageBody body(
            HttpServletResponse response, Insertion insertion, OwnCookies cookies, @Nullable EntityTags tags) {
        return new PageBody(
                response,
                eligibility,
                insertion,
                new PageBody.Head() {
                    @Override
                    public void settling() {
                        guarded("capture", cookies::put);
                    }

                    @Override
                    public void settled(boolean shared) {
                        if (tags != null) {
                            tags.mark(response, shared);
                        }
                    }
                },
                ours -> tally.failed("inject", ours));
    }

    private void guarded(String where, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException ours) {
            tally.failed(where, ours);
        }
    }

    private boolean isVisit(HttpServletRequest request, HttpServletResponse response, Page page, boolean failed) {
        return isVisit(request, failed ? FAILED : response.getStatus(), page);
    }

    private boolean isVisit(HttpServletRequest request, int status, Page page) {
        Optional<NonVisit> reason = audience.nonVisit(request, status);
        reason.ifPresent(absent -> tally.skipped(absent.code()));
        if (reason.filter(NonVisit.ROBOT::equals).isPresent()) {
            twins.ofRobot(page);
        }
        return reason.isEmpty();
    }
}
