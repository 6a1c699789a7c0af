package io.github.tagtwin.servlet;

import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.consent.Consent;
import io.github.tagtwin.delivery.DeliveryOptions;
import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.delivery.Route;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.QueueOptions;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import io.github.tagtwin.rules.Rules;
import io.github.tagtwin.settings.LineSettings;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.Sending;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.status.Status;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** TagTwin running in one application: made when the application starts, closed when it stops. Thread-safe. */
final class TagTwin implements RunningTwin, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TagTwin.class.getName());

    private static final Duration OPENING = Duration.ofSeconds(2);
    private static final Duration LAST_PAGES = Duration.ofSeconds(1);

    private final OpenPages pages = new OpenPages();
    private final EventQueue queue;
    private final Route route;
    private final Optional<Entrusting> entrusting;
    private final Exchanges exchanges;
    private final Later later;
    private final Collector collector;
    private final Figures figures;
    private final FiguresReport report;
    private final OperatorBean setAside;
    private final StatusReader status;
    private final OperatorBean statusBean;
    private final OperatorBean visitors;
    private final StatusDesk desk;
    private final Caretaker caretaker;
    private final Companions beside;

    private TagTwin(LiveSettings live, Consent consent, Rules rules, Companions beside, String application) {
        Settings settings = live.now();
        LaterLog log = new LaterLog(LOG);
        Time time = Time.system();
        Ledger ledger = Ledger.of(
                Clock.system(ZoneId.systemDefault()), settings.status().isOn());
        Counters counters = new Counters(ledger);
        Fuse fuse = new Fuse(time);
        Tally tally = new Tally(counters, Warnings.to(log, time), fuse);
        Path directory = DataDirectory.of(settings.queue().directory());
        LOG.log(System.Logger.Level.INFO, "TagTwin keeps the queue of " + application + " in " + directory);
        this.entrusting = Entrusting.wanted(settings, beside, application, tally);
        Optional<SharedRoute> shared = SharedRoute.wanted(settings, beside, application);
        this.queue =
                EventQueue.open(directory, queueName(settings, application), QueueOptions.of(settings), counters, time);
        DeliveryOptions options = delivery(settings, beside);
        this.route = shared.map(way -> way.from(queue, options, tokens(live), counters, time))
                .orElseGet(() -> Route.straight(queue, options, tokens(live), counters, time));
        Consents consents = new Consents(consent, settings, Forgetting.by(queue), tally);
        Twins twins = new Twins(settings, Outbox.of(queue), entrusting, tally);
        this.exchanges =
                new Exchanges(live, consents, new AskedVisitors(beside.visitors(), tally), rules, twins, tally, fuse);
        this.later = new Later(live, twins, consents, tally, Clock.systemUTC());
        this.collector = new Collector(settings, exchanges, tally);
        this.figures =
                new Figures(counters, tally, route::stats, () -> live.now().rollOut());
        this.report =
                FiguresReport.start(figures, application, settings.report().reportInterval());
        SetAside aside = new SetAside(route.setAside());
        this.setAside = OperatorBean.register(aside, "SetAside", application);
        this.visitors = OperatorBean.register(new Visitors(route::purge, settings), "Visitors", application);
        this.status = new StatusReader(application, live, counters, tally, route::stats, Clock.systemUTC());
        this.statusBean = OperatorBean.register(new StatusFigures(status::read), "Status", application);
        this.desk = new StatusDesk(live, status, route.setAside(), aside, tally);
        this.caretaker =
                Caretaker.start(Duration.ofSeconds(1), live::refresh, log::write, () -> ledger.sample(Instant.now()));
        this.beside = beside;
    }

    /** Starts, and says with what settings. */
    static TagTwin start(
            LiveSettings live, Consent consent, Rules rules, Companions beside, ServletContext application) {
        String name = DataDirectory.nameOf(application);
        LOG.log(System.Logger.Level.INFO, "TagTwin runs in " + name + " with " + live.now());
        Rehearsal.warnOf(live.now().delivery().sending(), name);
        warnOfMissing(live.now().missing(), name);
        TagTwin started = new TagTwin(live, consent, rules, beside, name);
        started.awaitDisk();
        return started;
    }

    private static void warnOfMissing(List<String> missing, String name) {
        if (!missing.isEmpty()) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "TagTwin leaves sites of " + name + " alone: not set: " + String.join(", ", missing)
                            + ", which takes a restart; see docs/troubleshooting.md#stands-aside");
        }
    }

    // No page comes before, so that none has to wait in memory for the opening; a disk that hangs stops no shop.
    private void awaitDisk() {
        try {
            queue.awaitOpened(OPENING);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static DeliveryOptions delivery(Settings settings, Companions beside) {
        DeliveryOptions options = DeliveryOptions.of(
                        settings.delivery().endpoint(),
                        settings.delivery().delay(),
                        settings.delivery().requestTimeout(),
                        settings.delivery().batchSize())
                .withCatchUpRate(settings.delivery().catchUpRate())
                .withMaxAge(settings.delivery().maxAge())
                .withDryRun(settings.delivery().sending() == Sending.DRY_RUN);
        return settings.delivery().managedThreads()
                ? beside.threads().map(options::withThreads).orElse(options)
                : options;
    }

    // A lane of another LINE Tag, left in the queue by an earlier setting, has no token here and waits.
    private static Function<Lane, Optional<String>> tokens(LiveSettings live) {
        return lane -> live.now().lines().stream()
                .filter(line -> line.lineTagId().equals(lane.lineTagId()))
                .map(LineSettings::accessToken)
                .filter(token -> !token.isEmpty())
                .findFirst();
    }

    // By the LINE Tag ID, too: shops on several hosts of a server may have the same name.
    private static String queueName(Settings settings, String application) {
        String lineTagId = settings.lines().stream()
                .map(LineSettings::lineTagId)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow();
        return application + "@" + lineTagId
                + Rehearsal.suffix(settings.delivery().sending());
    }

    /** Answers a request that is for us and not for the shop; false where nothing has been done. */
    boolean answers(ServletRequest request, ServletResponse response) throws IOException {
        if (!(collector.isWanted() || desk.isWanted()) || !pages.begin()) {
            return false;
        }
        try {
            return collector.answers(request, response) || desk.answers(request, response);
        } finally {
            pages.end();
        }
    }

    @Override
    public LaterConversions later() {
        return later;
    }

    @Override
    public boolean joinsTransactions() {
        return entrusting.isPresent();
    }

    @Override
    public DeliveryStats stats() {
        return route.stats();
    }

    @Override
    public SortedMap<String, Long> counters() {
        return figures.getCounters();
    }

    /** Tells those beside us that the application can be heard. */
    void tellStarted() {
        beside.started(this);
    }

    /** Takes part in a request; null where there is nothing to take part in. */
    @Nullable Exchange exchange(ServletRequest request, ServletResponse response) {
        if (!pages.begin()) {
            return null;
        }
        Exchange exchange = exchanges.open(request, response);
        if (exchange == null) {
            pages.end();
        }
        return exchange;
    }

    /** Takes part: lets the shop answer, and queues what the page has earned. */
    void run(Exchange exchange, FilterChain chain) throws IOException, ServletException {
        try {
            exchange.run(chain);
        } finally {
            pages.end();
        }
    }

    /** How things stand now. Asks the queue, and so may wait for a slow disk. */
    Status status() {
        return status.read();
    }

    /** Stops within 5 s; what is queued stays queued. */
    @Override
    public void close() {
        beside.stopped(this);
        pages.awaitNone(LAST_PAGES);
        route.close();
        queue.close();
        entrusting.ifPresent(Entrusting::close);
        setAside.close();
        statusBean.close();
        visitors.close();
        desk.close();
        report.close();
        caretaker.close();
    }
}
