package io.github.tagtwin.delivery;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/** How to deliver. Immutable. */
public final class DeliveryOptions {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(20);
    private static final int LARGEST_BATCH = 100_000;
    private static final Duration PROBE = Duration.ofMinutes(5);
    private static final Duration OLDEST = Duration.ofDays(90);
    private static final int FASTEST = 100_000;

    private final URI endpoint;
    private final Duration delay;
    private final Duration requestTimeout;
    private final int batchSize;
    private final Duration probeInterval;
    private final Duration maxAge;
    private final int catchUpRate;
    private final boolean dryRun;
    private final SenderThreads threads;

    private DeliveryOptions(
            URI endpoint,
            Duration delay,
            Duration requestTimeout,
            int batchSize,
            Duration probeInterval,
            Duration maxAge,
            int catchUpRate,
            boolean dryRun,
            SenderThreads threads) {
        this.endpoint = endpoint;
        this.delay = delay;
        this.requestTimeout = requestTimeout;
        this.batchSize = batchSize;
        this.probeInterval = probeInterval;
        this.maxAge = maxAge;
        this.catchUpRate = catchUpRate;
        this.dryRun = dryRun;
        this.threads = threads;
    }

    /**
     * The usual options; a paused lane is tried every 5 minutes, events are sent up to LINE's 90 days, and as fast as LINE
     * takes them.
     *
     * @param endpoint where LINE's {@code /v1} begins, without it: {@code https://conversion-api.tr.line.me}
     * @param delay how long an event waits from being queued, so that LINE Tag comes first: 0 to 20 minutes
     * @param requestTimeout from sending a request to the last byte of its answer, above 0
     * @param batchSize how many events a request carries at most: 1 to 100,000, LINE's limit
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public static DeliveryOptions of(URI endpoint, Duration delay, Duration requestTimeout, int batchSize) {
        require(endpoint.isAbsolute() && endpoint.getHost() != null, "an endpoint is an absolute URL: " + endpoint);
        require(!delay.isNegative() && delay.compareTo(LONGEST_DELAY) <= 0, "a delay is 0 to 20 minutes: " + delay);
        require(!requestTimeout.isNegative() && !requestTimeout.isZero(), "a time-out is above 0: " + requestTimeout);
        require(batchSize >= 1 && batchSize <= LARGEST_BATCH, "a batch has 1 to 100,000 events: " + batchSize);
        return new DeliveryOptions(
                endpoint, delay, requestTimeout, batchSize, PROBE, OLDEST, 0, false, SenderThreads.ours());
    }

    /** A copy with another interval at which a paused lane is tried; above 0. */
    public DeliveryOptions withProbeInterval(Duration interval) {
        require(!interval.isNegative() && !interval.isZero(), "an interval is above 0: " + interval);
        return new DeliveryOptions(
                endpoint, delay, requestTimeout, batchSize, interval, maxAge, catchUpRate, dryRun, threads);
    }

    /** A copy that sets aside what happened longer ago: up to LINE's 90 days. */
    public DeliveryOptions withMaxAge(Duration age) {
        require(!age.isNegative() && age.compareTo(OLDEST) <= 0, "LINE takes events of up to 90 days: " + age);
        return new DeliveryOptions(
                endpoint, delay, requestTimeout, batchSize, probeInterval, age, catchUpRate, dryRun, threads);
    }

    /** A copy that sends so many events a second and lane at most, up to 100,000; 0 for as many as LINE takes. */
    public DeliveryOptions withCatchUpRate(int events) {
        require(events >= 0 && events <= FASTEST, "a rate is 0 to 100,000 events a second: " + events);
        return new DeliveryOptions(
                endpoint, delay, requestTimeout, batchSize, probeInterval, maxAge, events, dryRun, threads);
    }

    /** A copy that sends nothing, and logs what it would send; what was logged leaves the queue. */
    public DeliveryOptions withDryRun(boolean dry) {
        return new DeliveryOptions(
                endpoint, delay, requestTimeout, batchSize, probeInterval, maxAge, catchUpRate, dry, threads);
    }

    /** A copy that sends on threads of this factory, as long as it gives any. */
    public DeliveryOptions withThreads(ThreadFactory factory) {
        return new DeliveryOptions(
                endpoint,
                delay,
                requestTimeout,
                batchSize,
                probeInterval,
                maxAge,
                catchUpRate,
                dryRun,
                SenderThreads.of(factory));
    }

    private static void require(boolean met, String rule) {
        if (!met) {
            throw new IllegalArgumentException(rule);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public Duration delay() {
        return delay;
    }

    public Duration requestTimeout() {
        return requestTimeout;
    }

    public int batchSize() {
        return batchSize;
    }

    public Duration probeInterval() {
        return probeInterval;
    }

    public Duration maxAge() {
        return maxAge;
    }

    public int catchUpRate() {
        return catchUpRate;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    SenderThreads threads() {
        return threads;
    }

    Portions portions() {
        return new Portions(batchSize, catchUpRate);
    }
}
