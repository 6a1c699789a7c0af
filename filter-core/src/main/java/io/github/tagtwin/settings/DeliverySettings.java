package io.github.tagtwin.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** When and how events go to LINE. Immutable. */
public final class DeliverySettings {
    static final Setting<Duration> DELAY = Setting.duration("delay", "45s", "0s", "20m");
    static final Setting<Integer> BATCH_SIZE = Setting.number("batch-size", 1000, 1, 100_000);
    static final Setting<Duration> REQUEST_TIMEOUT = Setting.duration("request-timeout", "30s", "1s", "5m");
    static final Setting<Integer> CATCH_UP_RATE = Setting.number("catch-up-rate", 1000, 0, 100_000);
    static final Setting<Duration> MAX_AGE = Setting.duration("max-age", "90d", "1h", "90d");
    static final Setting<URI> ENDPOINT = Setting.address("endpoint", "https://conversion-api.tr.line.me");
    static final Setting<Sending> SENDING = Setting.choice("sending", Sending.LIVE);

    static final Setting<Switch> MANAGED_THREADS = Setting.choice("managed-threads", Switch.ON);

    static final List<Setting<?>> ALL =
            List.of(DELAY, BATCH_SIZE, REQUEST_TIMEOUT, CATCH_UP_RATE, MAX_AGE, ENDPOINT, SENDING, MANAGED_THREADS);

    private final Values values;

    DeliverySettings(Values values) {
        this.values = values;
    }

    /** How long an event waits, so that LINE Tag's copy is the first: 0 to 20 minutes. */
    public Duration delay() {
        return values.get(DELAY);
    }

    /** How many events go out in one request at most: 1 to 100,000. */
    public int batchSize() {
        return values.get(BATCH_SIZE);
    }

    /** How long LINE may take to answer: 1 second to 5 minutes. */
    public Duration requestTimeout() {
        return values.get(REQUEST_TIMEOUT);
    }

    /** How many events a second go out at most for a LINE Tag ID and channel: 1 to 100,000; 0 for as many as LINE takes. */
    public int catchUpRate() {
        return values.get(CATCH_UP_RATE);
    }

    /** How old an event may be when it is sent: 1 hour to 90 days, LINE's limit. */
    public Duration maxAge() {
        return values.get(MAX_AGE);
    }

    /** Where LINE's Conversion API is. */
    public URI endpoint() {
        return values.get(ENDPOINT);
    }

    /** Whether the threads that send are the server's, where it has some to give. */
    public boolean managedThreads() {
        return values.get(MANAGED_THREADS) == Switch.ON;
    }

    /** What goes to LINE. */
    public Sending sending() {
        return values.get(SENDING);
    }
}
