package io.github.tagtwin.status;

import io.github.tagtwin.ledger.Story;
import io.github.tagtwin.settings.Sending;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How TagTwin stands in one application at about one moment: what page, JSON and JMX show. Nothing personal. Immutable.
 *
 * <p>Figures without a span are counted since the application's start.
 */
public final class Status {
    private static final String DROPPED = "dropped.";

    private final Builder draft;

    private Status(Builder draft) {
        this.draft = draft;
    }

    /**
     * Begins a status.
     *
     * @param takenAt when it is taken
     * @param startedAt when the application started
     */
    public static Builder of(String application, Instant startedAt, Instant takenAt) {
        return new Builder(application, startedAt, takenAt);
    }

    /** The application's name: its context path as a rule. */
    public String application() {
        return draft.application;
    }

    public Instant startedAt() {
        return draft.startedAt;
    }

    public Instant takenAt() {
        return draft.takenAt;
    }

    /** The server's time zone, by which days are told. */
    public ZoneId zone() {
        return draft.zone;
    }

    /** What goes to LINE. */
    public Sending sending() {
        return draft.sending;
    }

    /** The switch: whether requests are taken part in. */
    public boolean isActive() {
        return draft.active;
    }

    /** Of a hundred visitors, how many are let in. */
    public int share() {
        return draft.share;
    }

    /** Whether events that come now outlive the server: the disk works. */
    public boolean isDurable() {
        return draft.durable;
    }

    /** How many events wait to be sent, or are held, now. */
    public long waiting() {
        return draft.waiting;
    }

    /** How long ago the oldest event happened that waits in a lane; empty where none does. */
    public Optional<Duration> oldest() {
        return Optional.ofNullable(draft.oldest);
    }

    /** How many events lie aside, now; -1 where the queue is closed. */
    public long setAside() {
        return draft.setAside;
    }

    /** All counters, by the names in docs/troubleshooting.md. */
    public SortedMap<String, Long> counters() {
        return draft.counters;
    }

    /** Requests and conversions that were left alone, by reason. */
    public SortedMap<String, Long> skips() {
        return under("skipped.");
    }

    /** Events that were lost or left out, by reason; without the counters by rank. */
    public SortedMap<String, Long> drops() {
        SortedMap<String, Long> drops = new TreeMap<>(under(DROPPED));
        drops.keySet().removeIf(reason -> reason.contains("."));
        return drops;
    }

    private SortedMap<String, Long> under(String prefix) {
        SortedMap<String, Long> byReason = new TreeMap<>();
        draft.counters.forEach((name, times) -> {
            if (name.startsWith(prefix)) {
                byReason.put(name.substring(prefix.length()), times);
            }
        });
        return Collections.unmodifiableSortedMap(byReason);
    }

    /** From all requests to all events that LINE answered with 202. */
    public Funnel funnel() {
        return draft.funnel;
    }

    /** What is wrong with pages, by code. */
    public List<FindingStatus> findings() {
        return draft.findings;
    }

    /** Each LINE Tag ID of the settings, and those of events that are left in the queue. */
    public List<TagStatus> tags() {
        return draft.tags;
    }

    /** The stories of the last 100 events, newest first. */
    public List<Story> stories() {
        return draft.stories;
    }

    /** Collects a status. Not thread-safe, and not to be used any more once the status is built. */
    public static final class Builder {
        private final String application;
        private final Instant startedAt;
        private final Instant takenAt;
        private ZoneId zone = ZoneId.of("UTC");
        private Sending sending = Sending.LIVE;
        private boolean active = true;
        private int share = 100;
        private boolean durable = true;
        private long waiting;
        private @Nullable Duration oldest;
        private long setAside;
        private SortedMap<String, Long> counters = Collections.emptySortedMap();
        private Funnel funnel = Funnel.of(0, Collections.emptyMap(), Collections.emptyMap());
        private List<FindingStatus> findings = List.of();
        private List<TagStatus> tags = List.of();
        private List<Story> stories = List.of();

        private Builder(String application, Instant startedAt, Instant takenAt) {
            this.application = application;
            this.startedAt = startedAt;
            this.takenAt = takenAt;
        }

        /** UTC where not told. */
        public Builder zone(ZoneId servers) {
            this.zone = servers;
            return this;
        }

        /** The settings in force. */
        public Builder switches(Sending mode, boolean on, int percent) {
            this.sending = mode;
            this.active = on;
            this.share = percent;
            return this;
        }

        /** The queue. */
        public Builder queue(boolean outlives, long events, Optional<Duration> age, long aside) {
            this.durable = outlives;
            this.waiting = events;
            this.oldest = age.orElse(null);
            this.setAside = aside;
            return this;
        }

        public Builder counters(SortedMap<String, Long> all) {
            this.counters = Collections.unmodifiableSortedMap(new TreeMap<>(all));
            return this;
        }

        public Builder funnel(Funnel all) {
            this.funnel = all;
            return this;
        }

        public Builder findings(List<FindingStatus> some) {
            this.findings = List.copyOf(some);
            return this;
        }

        public Builder tags(List<TagStatus> some) {
            this.tags = List.copyOf(some);
            return this;
        }

        /** Newest first. */
        public Builder stories(List<Story> some) {
            this.stories = List.copyOf(some);
            return this;
        }

        public Status build() {
            return new Status(this);
        }
    }
}
