package io.github.tagtwin.queue;

import io.github.tagtwin.settings.Settings;
import java.time.Duration;

/** How much a queue may keep, and for how long. Immutable; each {@code with} returns a changed copy. */
public final class QueueOptions {
    // Whoever sends sets aside what is too old; this is for lanes that nobody sends.
    private static final Duration GRACE = Duration.ofDays(1);

    private final int ringSize;
    private final long diskLimit;
    private final Duration retention;
    private final Duration setAsideRetention;
    private final Duration sentKeysRetention;
    private final int sentKeysLimit;

    private QueueOptions(
            int ringSize,
            long diskLimit,
            Duration retention,
            Duration setAsideRetention,
            Duration sentKeysRetention,
            int sentKeysLimit) {
        this.ringSize = ringSize;
        this.diskLimit = diskLimit;
        this.retention = retention;
        this.setAsideRetention = setAsideRetention;
        this.sentKeysRetention = sentKeysRetention;
        this.sentKeysLimit = sentKeysLimit;
    }

    /** The options that the settings name. */
    public static QueueOptions of(Settings settings) {
        return new QueueOptions(
                settings.queue().ringSize(),
                settings.queue().diskLimit(),
                settings.delivery().maxAge().plus(GRACE),
                settings.queue().setAsideRetention(),
                settings.queue().sentKeysRetention(),
                settings.queue().sentKeysLimit());
    }

    /** The settings' defaults. */
    public static QueueOptions byDefault() {
        return of(Settings.of());
    }

    /** How many events may wait for the disk: in the ring, and once more in memory where the disk can't be used; from 1. */
    public QueueOptions withRingSize(int events) {
        return new QueueOptions(events, diskLimit, retention, setAsideRetention, sentKeysRetention, sentKeysLimit);
    }

    /** How many bytes of events may be stored. */
    public QueueOptions withDiskLimit(long bytes) {
        return new QueueOptions(ringSize, bytes, retention, setAsideRetention, sentKeysRetention, sentKeysLimit);
    }

    /** How long an event may wait. */
    public QueueOptions withRetention(Duration longest) {
        return new QueueOptions(ringSize, diskLimit, longest, setAsideRetention, sentKeysRetention, sentKeysLimit);
    }

    /** How long events that were set aside are kept. */
    public QueueOptions withSetAsideRetention(Duration longest) {
        return new QueueOptions(ringSize, diskLimit, retention, longest, sentKeysRetention, sentKeysLimit);
    }

    /** How long, and how many, keys of conversions are remembered. */
    public QueueOptions withSentKeys(Duration longest, int most) {
        return new QueueOptions(ringSize, diskLimit, retention, setAsideRetention, longest, most);
    }

    int ringSize() {
        return ringSize;
    }

    long diskLimit() {
        return diskLimit;
    }

    Duration retention() {
        return retention;
    }

    Duration setAsideRetention() {
        return setAsideRetention;
    }

    Duration sentKeysRetention() {
        return sentKeysRetention;
    }

    int sentKeysLimit() {
        return sentKeysLimit;
    }
}
