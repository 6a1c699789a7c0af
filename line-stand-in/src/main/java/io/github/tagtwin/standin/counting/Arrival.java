package io.github.tagtwin.standin.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One event that reached LINE by one path, as far as counting cares. Of long texts only the first 2,048 characters
 * are kept. Immutable; {@link #at} starts a builder.
 */
public final class Arrival {

    private static final int MAX_TEXT = 2048;

    private final EventName event;
    private final EventPath path;
    private final Instant time;
    private final @Nullable String deduplicationKey;
    private final @Nullable String clickId;
    private final @Nullable String browserId;
    private final @Nullable String externalId;
    private final @Nullable BigDecimal value;
    private final @Nullable String currency;
    private final @Nullable String url;
    private final @Nullable String obstacle;
    private final boolean test;

    private Arrival(Builder from) {
        this.event = from.event;
        this.path = from.path;
        this.time = from.time;
        this.deduplicationKey = from.deduplicationKey;
        this.clickId = from.clickId;
        this.browserId = from.browserId;
        this.externalId = from.externalId;
        this.value = from.value;
        this.currency = from.currency;
        this.url = from.url;
        this.obstacle = from.obstacle;
        this.test = from.test;
    }

    /** Starts the description of an event that arrived at {@code time}. */
    public static Builder at(Instant time, EventPath path, EventName event) {
        return new Builder(time, path, event);
    }

    EventName event() {
        return event;
    }

    EventPath path() {
        return path;
    }

    Instant time() {
        return time;
    }

    Optional<String> deduplicationKey() {
        return Optional.ofNullable(deduplicationKey);
    }

    @Nullable String clickId() {
        return clickId;
    }

    @Nullable String browserId() {
        return browserId;
    }

    @Nullable String externalId() {
        return externalId;
    }

    @Nullable BigDecimal value() {
        return value;
    }

    @Nullable String currency() {
        return currency;
    }

    @Nullable String url() {
        return url;
    }

    /** Why LINE can't count it, whatever else has come; empty where it can be judged. */
    Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    boolean isTest() {
        return test;
    }

    /** Collects an arrival's parts; for one thread. */
    public static final class Builder {

        private final Instant time;
        private final EventPath path;
        private final EventName event;
        private @Nullable String deduplicationKey;
        private @Nullable String clickId;
        private @Nullable String browserId;
        private @Nullable String externalId;
        private @Nullable BigDecimal value;
        private @Nullable String currency;
        private @Nullable String url;
        private @Nullable String obstacle;
        private boolean test;

        private Builder(Instant time, EventPath path, EventName event) {
            this.time = time;
            this.path = path;
            this.event = event;
        }

        public Builder deduplicationKey(@Nullable String key) {
            this.deduplicationKey = key;
            return this;
        }

        public Builder clickId(@Nullable String id) {
            this.clickId = clipped(id);
            return this;
        }

        public Builder browserId(@Nullable String id) {
            this.browserId = clipped(id);
            return this;
        }

        public Builder externalId(@Nullable String id) {
            this.externalId = clipped(id);
            return this;
        }

        public Builder value(@Nullable BigDecimal amount, @Nullable String unit) {
            this.value = amount;
            this.currency = unit;
            return this;
        }

        /** The page on which it happened. */
        public Builder url(@Nullable String page) {
            this.url = clipped(page);
            return this;
        }

        /** A test event: shown, never counted. */
        public Builder test() {
            this.test = true;
            return obstacle("test event: shown, neither measured nor kept");
        }

        /** Says why it can't be counted; the first reason stays. */
        public Builder obstacle(String reason) {
            this.obstacle = obstacle == null ? reason : obstacle;
            return this;
        }

        public Arrival build() {
            return new Arrival(this);
        }

        /** Rows are kept by the thousand, and some fields have no limit of LINE's. */
        private static @Nullable String clipped(@Nullable String text) {
            return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
        }
    }
}
