package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.ledger.Stories;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.DeliverySource;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.SetAsideEvent;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the deliveries of all lanes share. */
final class Delivery {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private static final String NO_TOKEN_NEEDED = "dry-run";

    private final DeliverySource queue;
    private final DeliveryOptions options;
    private final ConversionApiClient client;
    private final Function<Lane, Optional<String>> tokens;
    private final Counters counters;
    private final Time time;
    private final DoubleSupplier random;
    private final System.Logger log;
    private final Warnings warnings;

    Delivery(
            DeliverySource queue,
            DeliveryOptions options,
            Transport transport,
            Function<Lane, Optional<String>> tokens,
            Counters counters,
            Time time,
            DoubleSupplier random) {
        this.queue = queue;
        this.options = options;
        this.client = new ConversionApiClient(transport, options.endpoint(), options.requestTimeout());
        this.tokens = tokens;
        this.counters = counters;
        this.time = time;
        this.random = random;
        this.log = System.getLogger(Dispatcher.class.getName());
        this.warnings = Warnings.to(log, time);
    }

    DeliverySource queue() {
        return queue;
    }

    DeliveryOptions options() {
        return options;
    }

    ConversionApiClient client() {
        return client;
    }

    /** The lane's access token at this moment; empty where there is none that a header could carry. */
    String token(Lane lane) {
        return options.isDryRun()
                ? NO_TOKEN_NEEDED
                : tokens.apply(lane)
                        .filter(token -> TOKEN.matcher(token).matches())
                        .orElse("");
    }

    /** Counts events of a request to LINE, or of one that isn't made. */
    void countSent(int events) {
        counters.add(options.isDryRun() ? CounterNames.DRY_RUN : CounterNames.SENT, events);
    }

    /** Counts events that LINE has, or would have. */
    void countAccepted(List<QueuedEvent> events) {
        Ledger ledger = counters.ledger();
        if (options.isDryRun()) {
            events.forEach(event -> ledger.of(event.lane()).rehearsed());
            tell(events, StoryMoment.Kind.DRY_RUN, "");
        } else {
            Instant now = time.now();
            counters.add(CounterNames.ACCEPTED, events.size());
            events.forEach(event -> ledger.of(event.lane()).accepted(event.type(), event.name(), now));
            tell(events, StoryMoment.Kind.ACCEPTED, "");
        }
    }

    /** Counts events that were set aside for a reason. */
    void countSetAside(List<SetAsideEvent> aside, String counter) {
        counters.add(CounterNames.SET_ASIDE, aside.size());
        counters.add(counter, aside.size());
        for (SetAsideEvent one : aside) {
            QueuedEvent event = one.event();
            counters.ledger().of(event.lane()).setAside(event.type(), event.name());
            tell(List.of(event), StoryMoment.Kind.SET_ASIDE, one.reason());
        }
    }

    /** Tells the stories of some events on. */
    void tell(List<QueuedEvent> events, StoryMoment.Kind kind, String detail) {
        Stories stories = counters.ledger().stories();
        if (queue.isOwn() && stories.areTold()) {
            stories.tell(events.stream().map(QueuedEvent::sequence).collect(Collectors.toSet()), kind, detail);
        }
    }

    Counters counters() {
        return counters;
    }

    Time time() {
        return time;
    }

    Backoff backoff() {
        return new Backoff(random);
    }

    DoubleSupplier random() {
        return random;
    }

    /** Where requests go, for the log. */
    String host() {
        return options.endpoint().getAuthority();
    }

    System.Logger log() {
        return log;
    }

    /** Says how much there is to do from the start. */
    void tellWhatWaits() {
        log.log(System.Logger.Level.INFO, queue.waiting() + " events wait to be sent to " + host());
    }

    Warnings warnings() {
        return warnings;
    }
}
