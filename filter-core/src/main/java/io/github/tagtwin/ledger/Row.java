package io.github.tagtwin.ledger;

import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;

/**
 * What became of the events of one name: counted by any thread without blocking; sampled into minutes and quarters of an hour
 * by one at a time.
 */
final class Row {
    private final LongAdder[] adders = new LongAdder[Column.COUNT];
    private final long[] sampled = new long[Column.COUNT];
    private final Buckets minutes = new Buckets(History.Span.HOUR.steps(), Column.COUNT);
    private final Buckets quarters = new Buckets(History.Span.DAY.steps(), Column.COUNT);
    private volatile long lastAccepted;

    Row() {
        Arrays.setAll(adders, column -> new LongAdder());
    }

    void add(Column column) {
        adders[column.index()].increment();
    }

    void accepted(Instant at) {
        lastAccepted = at.toEpochMilli();
        add(Column.ACCEPTED);
    }

    /** When LINE last answered 202, in milliseconds; 0 where it didn't since the start. */
    long lastAccepted() {
        return lastAccepted;
    }

    /** What came since the last sample, which belongs to this moment. */
    long[] sample(Moment now) {
        long[] news = new long[adders.length];
        boolean any = false;
        for (int i = 0; i < adders.length; i++) {
            long sum = adders[i].sum();
            news[i] = sum - sampled[i];
            sampled[i] = sum;
            any |= news[i] != 0;
        }
        if (any) {
            minutes.add(now.minute(), news);
            quarters.add(now.quarter(), news);
        }
        return news;
    }

    Buckets minutes() {
        return minutes;
    }

    Buckets quarters() {
        return quarters;
    }
}
