package io.github.tagtwin.delivery;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.EventQueue;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What the deliveries of all lanes share. */
final class Delivery {
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private static final String NO_TOKEN_NEEDED = "dry-run";

    private final EventQueue queue;
    private final DeliveryOptions options;
    private final ConversionApiClient client;
    private final Function<Lane, Optional<String>> tokens;
    private final Counters counters;
    private final Time time;
    private final DoubleSupplier random;
    private final System.Logger log;
    private final Warnings warnings;

    Delivery(
            EventQueue queue,
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

    EventQueue queue() {
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

    /** Counts events that LINE has. */
    void countAccepted(int events) {
        if (!options.isDryRun()) {
            counters.add(CounterNames.ACCEPTED, events);
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
