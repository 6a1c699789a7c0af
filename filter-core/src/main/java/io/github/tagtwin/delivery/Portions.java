package io.github.tagtwin.delivery;

import java.time.Duration;

/**
 * In what portions, and how fast, a lane sends. After a failure it begins with one event, and doubles with each that LINE
 * answers 202: an outage costs one small request at a time, and a LINE that is slow with much still gets little. A rate
 * bounds what goes out a second at all times, which is felt only after an outage, when much waits.
 *
 * <p>For one thread.
 */
final class Portions {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int largest;
    private final int rate;
    private int limit;
    private long sentAt;
    private long rest;

    /** Portions of so many events at most, and so many events a second; 0 for as many as LINE takes. */
    Portions(int batchSize, int rate) {
        this.rate = rate;
        this.largest = rate == 0 ? batchSize : Math.min(batchSize, rate);
        this.limit = largest;
    }

    /** How many events the next request may carry. */
    int limit() {
        return limit;
    }

    /** How long to rest before the next request. */
    Duration left(long nanos) {
        return rest == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, rest - (nanos - sentAt)));
    }

    void sent(int events, long nanos) {
        sentAt = nanos;
        rest = rate == 0 ? 0 : events * SECOND / rate;
    }

    void failed() {
        limit = 1;
    }

    void accepted() {
        limit = Math.min(largest, limit * 2);
    }
}
