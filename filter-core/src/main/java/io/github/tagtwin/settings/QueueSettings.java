package io.github.tagtwin.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where events wait, and for how long what is kept. Immutable. */
public final class QueueSettings {
    static final Setting<Integer> RING_SIZE = Setting.number("ring-size", 10_000, 100, 1_000_000);
    static final Setting<Long> DISK_LIMIT = Setting.size("disk-limit", "1GB", "1MB", "1000GB");
    static final Setting<Duration> SET_ASIDE_RETENTION = Setting.duration("set-aside-retention", "30d", "1h", "365d");
    static final Setting<Duration> SENT_KEYS_RETENTION = Setting.duration("sent-keys-retention", "400d", "1h", "1000d");
    static final Setting<Integer> SENT_KEYS_LIMIT = Setting.number("sent-keys-limit", 1_000_000, 1000, 100_000_000);
    static final Setting<Durability> DURABILITY = Setting.choice("durability", Durability.ASYNC);
    static final Setting<Duration> COMMIT_TIMEOUT = Setting.duration("commit-timeout", "1s", "10ms", "10s");
    static final Setting<Duration> NEXT_PAGE_DEADLINE = Setting.duration("next-page-deadline", "10m", "1s", "12h");
    static final Setting<String> DIRECTORY =
            Setting.text("directory", "\\P{Cntrl}+", "a directory that may be written");

    static final List<Setting<?>> ALL = List.of(
            RING_SIZE,
            DISK_LIMIT,
            SET_ASIDE_RETENTION,
            SENT_KEYS_RETENTION,
            SENT_KEYS_LIMIT,
            DURABILITY,
            COMMIT_TIMEOUT,
            NEXT_PAGE_DEADLINE,
            DIRECTORY);

    private final Values values;

    QueueSettings(Values values) {
        this.values = values;
    }

    /** How many events may wait in memory for the disk: 100 to 1,000,000. */
    public int ringSize() {
        return values.get(RING_SIZE);
    }

    /** How many bytes of events may be stored, what is set aside included: 1 MB to 1000 GB. */
    public long diskLimit() {
        return values.get(DISK_LIMIT);
    }

    /** How long an event that was set aside is kept: 1 hour to 365 days. */
    public Duration setAsideRetention() {
        return values.get(SET_ASIDE_RETENTION);
    }

    /** How long it is remembered that a conversion was queued: 1 hour to 1000 days. */
    public Duration sentKeysRetention() {
        return values.get(SENT_KEYS_RETENTION);
    }

    /** Of how many conversions it is remembered: 1,000 to 100,000,000. */
    public int sentKeysLimit() {
        return values.get(SENT_KEYS_LIMIT);
    }

    /** What a recorded conversion waits for. */
    public Durability durability() {
        return values.get(DURABILITY);
    }

    /** How long {@code record} waits for the disk at most, where it does: 10 ms to 10 s. */
    public Duration commitTimeout() {
        return values.get(COMMIT_TIMEOUT);
    }

    /** How long a conversion recorded before a redirect waits for the next page: 1 second to 12 hours. */
    public Duration nextPageDeadline() {
        return values.get(NEXT_PAGE_DEADLINE);
    }

    /** Where the queue is kept; empty for a place of the server's own. */
    public Optional<String> directory() {
        return values.text(DIRECTORY);
    }
}
