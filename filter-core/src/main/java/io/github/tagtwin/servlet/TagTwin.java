package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;
import io.github.tagtwin.capture.Visit;
import io.github.tagtwin.capture.VisitReader;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.Dispatcher;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.settings.Mode;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** TagTwin running in one application: made when the application starts, closed when it stops. Thread-safe. */
final class TagTwin implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TagTwin.class.getName());

    private final Settings settings;
    private final Consent consent;
    private final Clock clock = Clock.systemUTC();
    private final Keys keys;
    private final VisitReader visits;
    private final PageRequests requests;
    private final Tagging tagging;
    private final Fuse fuse;
    private final Tally tally;
    private final Counters counters;
    private final EventQueue queue;
    private final Dispatcher dispatcher;
    private final Twins twins;
    private final FiguresReport report;

    private TagTwin(Settings settings, Consent consent, ServletContext application) {
        Time time = Time.system();
        this.settings = settings;
        this.consent = consent;
        this.keys = new Keys(settings.keySecret());
        this.visits = new VisitReader(settings.clickWindow(), clock);
        this.requests = new PageRequests(settings.staticExtensions());
        this.tagging = Tagging.of(settings);
        this.counters = new Counters();
        this.fuse = new Fuse(time);
        this.tally = new Tally(counters, Warnings.to(LOG, time), fuse);
        String name = DataDirectory.nameOf(application);
        Path directory = DataDirectory.of(settings.directory());
        LOG.log(System.Logger.Level.INFO, "TagTwin keeps the queue of " + name + " in " + directory);
        this.queue = EventQueue.open(directory, name + "@" + settings.lineTagId(), settings.ringSize(), counters, time);
        this.dispatcher = Dispatcher.start(queue, delivery(settings), tokens(settings), counters, time);
        this.twins = new Twins(settings, queue::offer, tally);
        this.report = FiguresReport.start(new Figures(counters, tally, queue), name, settings.reportInterval());
    }

    /**
     * Starts, and says with what settings.
     *
     * @throws IllegalArgumentException if the class that is to be asked for consent can't be used
     */
    static TagTwin start(Settings settings, ServletContext application) {
        Consent consent = settings.consent()
                .map(name -> Consent.askedOf(name, application.getClassLoader()))
                .orElseGet(Consent::ofAll);
        LOG.log(System.Logger.Level.INFO, "TagTwin runs in " + DataDirectory.nameOf(application) + " with " + settings);
        return new TagTwin(settings, consent, application);
    }

    private static DeliveryOptions delivery(Settings settings) {
        return DeliveryOptions.of(
                settings.endpoint(), settings.delay(), settings.requestTimeout(), settings.batchSize());
    }

    // A lane of another LINE Tag, left in the queue by an earlier setting, has no token here and waits.
    private static Function<Lane, Optional<String>> tokens(Settings settings) {
        return lane ->
                lane.lineTagId().equals(settings.lineTagId()) ? Optional.of(settings.accessToken()) : Optional.empty();
    }

    /** Takes part in a request; null where there is nothing to take part in. */
    @Nullable Exchange exchange(ServletRequest request, ServletResponse response) {
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
        Page page = new Page(visit, keys, new SessionVisitor(request), clock, this::guarded);
        if (settings.mode() == Mode.OFF || !requests.asksForPage(request)) {
            new ClickMemory(visit, response).remember();
            return new Exchange(
                    request,
                    response,
                    page,
                    failed -> guarded(
                            "record", () -> twins.of(page, PageEnd.unread(!failed && isShown(request, response)))));
        }
        ClickMemory click = new ClickMemory(visit, response);
        PageInsertion insertion = new PageInsertion(page, tagging, request, response);
        PageBody body = new PageBody(
                response, insertion, () -> guarded("capture", click::remember), ours -> tally.failed("inject", ours));
        InjectingResponse edited = new InjectingResponse(response, body);
        return new Exchange(
                new InjectingRequest(request, edited),
                edited,
                page,
                failed -> guarded("record", () -> {
                    body.end();
                    twins.of(page, PageEnd.of(body, insertion, !failed && isShown(request, response)));
                }));
    }

    private void guarded(String where, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException ours) {
            tally.failed(where, ours);
        }
    }

    private static boolean isShown(HttpServletRequest request, HttpServletResponse response) {
        return response.getStatus() / 100 == 2 && !request.getMethod().equals("HEAD") && !PageRequests.isAhead(request);
    }

    /** Stops within 5 s; what is queued stays queued. */
    @Override
    public void close() {
        dispatcher.close();
        queue.close();
        report.close();
    }
}
