package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.Lot;
import io.github.tagtwin.capture.LotReader;
import io.github.tagtwin.capture.NextPages;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.consent.Decision;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.rules.Rules;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.TagMode;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens an {@link Exchange} for each request that the filter takes part in. Thread-safe. */
final class Exchanges {
    private final Settings settings;
    private final Admission admission;
    private final Consents consents;
    private final VisitorSource visitors;
    private final Twins twins;
    private final Tally tally;
    private final Fuse fuse;
    private final Clock clock = Clock.systemUTC();
    private final Keys keys;
    private final VisitReader visits;
    private final VisitEnds ends;
    private final PageRequests requests;
    private final Eligibility eligibility;
    private final Taggings taggings;
    private final Passages passages;
    private final Rules rules;

    Exchanges(
            LiveSettings live,
            Consents consents,
            VisitorSource visitors,
            Rules rules,
            Twins twins,
            Tally tally,
            Fuse fuse) {
        this.settings = live.now();
        this.consents = consents;
        this.visitors = visitors;
        this.rules = rules;
        this.twins = twins;
        this.tally = tally;
        this.fuse = fuse;
        this.keys = new Keys(settings.keys().keySecret());
        this.visits = new VisitReader(settings, clock);
        Audience audience = new Audience(settings);
        this.ends = new VisitEnds(audience, twins, tally);
        this.requests = new PageRequests(settings.requests().staticExtensions());
        this.eligibility = new Eligibility(settings.page().cacheablePages());
        this.taggings = new Taggings(settings);
        this.passages = new Passages(new NextPages(settings, clock), twins, audience);
        LotReader lots = new LotReader(
                settings, clock, bound -> ThreadLocalRandom.current().nextInt(bound));
        this.admission = new Admission(live, audience, requests, lots, tally);
    }

    /** Whether what browsers tell is heard at present. */
    boolean areReportsHeard() {
        return fuse.holds() && admission.isOpen();
    }

    /** Queues the view of a page of which its browser tells. */
    void report(HttpServletRequest view, HttpServletResponse response, DeduplicationKey key) {
        if (fuse.holds() && admission.concerns(view) && agrees(consents.decide(view))) {
            Optional<Lot> lot = admission.lot(view);
            boolean within = admission.admits(lot, view);
            Visit visit = visits.read(view);
            if (isNobodys(visit, within)) {
                return;
            }
            cookies(lot, within ? visit.cookies() : List.of(), response).put();
            Page page = new Page(visit, keys, visitor(view), clock, this::guarded, twins::recorded);
            if (within && ends.isVisit(view, HttpServletResponse.SC_OK, page)) {
                twins.reported(page, key);
            }
        }
    }

    /** Takes part in a request; null where there is nothing to take part in. */
    @Nullable Exchange open(ServletRequest request, ServletResponse response) {
        try {
            boolean http = request instanceof HttpServletRequest && response instanceof HttpServletResponse;
            return http && fuse.holds() && admission.concerns((HttpServletRequest) request)
                    ? asked((HttpServletRequest) request, (HttpServletResponse) response)
                    : null;
        } catch (RuntimeException ours) {
            tally.failed("capture", ours);
            return null;
        }
    }

    private @Nullable Exchange asked(HttpServletRequest request, HttpServletResponse response) {
        Decision decision = consents.decide(request);
        return agrees(decision) ? opened(request, response) : outside(request, response, decision);
    }

    private boolean agrees(Decision decision) {
        boolean agrees = decision == Decision.GIVEN;
        if (!agrees) {
            tally.ledger().leftAlone("no-consent");
        }
        return agrees;
    }

    // Nothing is heard but the answer, and what we have left with the browser goes.
    private @Nullable Exchange outside(HttpServletRequest request, HttpServletResponse response, Decision decision) {
        List<String> deletions = decision == Decision.REFUSED ? consents.withdraw(request) : List.of();
        OwnCookies cookies = new OwnCookies(deletions, response);
        request.setAttribute(
                LineConversions.ATTRIBUTE,
                new Undecided(agreed -> guarded("consent", () -> answered(request, cookies, agreed))));
        return requests.asksForPage(request) && !cookies.isEmpty()
                ? watched(request, response, null, new OwnHead(response, cookies, null, null, this::guarded))
                : null;
    }

    private void answered(HttpServletRequest request, OwnCookies cookies, boolean agreed) {
        List<String> answered = consents.answer(request, agreed);
        if (!agreed) {
            cookies.clear();
        }
        cookies.add(answered);
        cookies.put();
    }

    private @Nullable Exchange opened(HttpServletRequest request, HttpServletResponse response) {
        Optional<Lot> lot = admission.lot(request);
        boolean navigation = requests.asksForPage(request);
        if (!admission.admits(lot, request)) {
            OwnCookies cookies = cookies(lot, List.of(), response);
            return navigation && !cookies.isEmpty()
                    ? watched(request, response, null, new OwnHead(response, cookies, null, null, this::guarded))
                    : null;
        }
        Visit visit = visits.read(request);
        if (isNobodys(visit, true)) {
            return null;
        }
        OwnCookies cookies = cookies(lot, visit.cookies(), response);
        PageListener listener = new Hearing(twins, agreed -> answered(request, cookies, agreed));
        Page page = new Page(visit, keys, visitor(request), clock, this::guarded, listener);
        rules.of(request, visit.site().name(), new RuleFindings(tally, visit.path()))
                .ifPresent(run -> page.obey(new PageRules(run, page, response::getStatus)));
        page.listenTo(new AttributeEvent(request));
        if (!navigation) {
            return unread(request, response, page);
        }
        Passage passage = passages.of(page, request, response);
        if (settings.page().tagMode() != TagMode.MANUAL) {
            return edited(request, response, page, cookies, passage);
        }
        return cookies.isEmpty() && PageRequests.isReading(request)
                ? unread(request, response, page)
                : left(request, response, page, new OwnHead(response, cookies, passage, null, this::guarded));
    }

    private SessionVisitor visitor(HttpServletRequest request) {
        return new SessionVisitor(request, settings, visitors);
    }

    private boolean isNobodys(Visit visit, boolean within) {
        if (visit.lane().isEmpty()) {
            tally.skipped("no-site");
        }
        if (within) {
            visit.lane().ifPresentOrElse(lane -> tally.ledger().of(lane).request(), () -> tally.ledger()
                    .leftAlone("no-site"));
        }
        return visit.lane().isEmpty();
    }

    private static OwnCookies cookies(Optional<Lot> lot, List<String> ofVisit, HttpServletResponse response) {
        return new OwnCookies(
                Stream.concat(lot.flatMap(Lot::cookie).stream(), ofVisit.stream())
                        .collect(Collectors.toUnmodifiableList()),
                response);
    }

    // The page prints its key itself.
    private Exchange left(HttpServletRequest request, HttpServletResponse response, Page page, HeadListener head) {
        letPrint(request, new PagePrinter(page, insertion(request, response, page), null));
        return watched(request, response, page, head);
    }

    private Exchange unread(HttpServletRequest request, HttpServletResponse response, Page page) {
        letPrint(request, new PagePrinter(page, insertion(request, response, page), null));
        return new Exchange(
                request, response, page, failed -> guarded("record", () -> twins(request, response, page, failed)));
    }

    private void twins(HttpServletRequest request, HttpServletResponse response, Page page, boolean failed) {
        twins.of(page, PageEnd.unread(ends.isVisit(request, response, page, failed)));
    }

    // Nothing goes into the page; its head tells whether cookies may go along.
    private Exchange watched(
            HttpServletRequest request, HttpServletResponse response, @Nullable Page page, HeadListener head) {
        PageBody body = body(response, Insertion.NONE, head);
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

    private Exchange edited(
            HttpServletRequest request, HttpServletResponse response, Page page, OwnCookies cookies, Passage passage) {
        PageInsertion insertion = insertion(request, response, page);
        EntityTags tags = eligibility.collects()
                ? EntityTags.of(request, insertion.tagging().helperVersion())
                : null;
        PageBody body = body(response, insertion, new OwnHead(response, cookies, passage, tags, this::guarded));
        letPrint(request, new PagePrinter(page, insertion, body));
        InjectingResponse wrapped = new InjectingResponse(response, body);
        return new Exchange(
                InjectingRequest.edited(request, wrapped, tags == null ? Optional.empty() : tags.condition()),
                wrapped,
                page,
                failed -> guarded("record", () -> {
                    body.end();
                    twins.of(page, PageEnd.of(body, insertion, ends.isVisit(request, response, page, failed)));
                }));
    }

    private PageInsertion insertion(HttpServletRequest request, HttpServletResponse response, Page page) {
        Tagging tagging = taggings.of(page.visit().lane().orElseThrow());
        return new PageInsertion(page, tagging, request, response);
    }

    private static void letPrint(HttpServletRequest request, TagPrinter printer) {
        request.setAttribute(TagPrinter.ATTRIBUTE, printer);
    }

    private PageBody body(HttpServletResponse response, Insertion insertion, HeadListener head) {
        return new PageBody(response, eligibility, insertion, head, ours -> tally.failed("inject", ours));
    }

    private void guarded(String where, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException ours) {
            tally.failed(where, ours);
        }
    }
}
