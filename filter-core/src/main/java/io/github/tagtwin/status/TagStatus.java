package io.github.tagtwin.status;

import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.ledger.FieldShares;
import io.github.tagtwin.ledger.History;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How things stand for one LINE Tag ID. Immutable. */
public final class TagStatus {
    private final String lineTagId;
    private final List<LaneStats> lanes;
    private final Map<History.Span, History> histories;
    private final List<EventStatus> events;
    private final FieldShares fields;
    private final Funnel funnel;

    private TagStatus(Builder draft, FieldShares fields, Funnel funnel) {
        this.lineTagId = draft.lineTagId;
        this.lanes = draft.lanes;
        this.histories = Collections.unmodifiableMap(new EnumMap<>(draft.histories));
        this.events = draft.events;
        this.fields = fields;
        this.funnel = funnel;
    }

    /** Begins a status. */
    public static Builder of(String lineTagId) {
        return new Builder(lineTagId);
    }

    public String lineTagId() {
        return lineTagId;
    }

    /** The lanes that have had events since the start, one for each channel id: state, what waits, the last answer. */
    public List<LaneStats> lanes() {
        return lanes;
    }

    /** What happened in a span up to now. */
    public History history(History.Span span) {
        return Objects.requireNonNull(histories.get(span));
    }

    /** Page views first, then conversions by event name. */
    public List<EventStatus> events() {
        return events;
    }

    /** Which fields all events of the last 24 hours carried. */
    public FieldShares fields() {
        return fields;
    }

    /** From the requests of this LINE Tag's site to LINE's 202; what was left alone before its site was known isn't in it. */
    public Funnel funnel() {
        return funnel;
    }

    /** Collects a status. Not thread-safe. */
    public static final class Builder {
        private final String lineTagId;
        private final Map<History.Span, History> histories = new EnumMap<>(History.Span.class);
        private List<LaneStats> lanes = List.of();
        private List<EventStatus> events = List.of();

        private Builder(String lineTagId) {
            this.lineTagId = lineTagId;
        }

        public Builder lanes(List<LaneStats> some) {
            this.lanes = List.copyOf(some);
            return this;
        }

        /** One of each span is needed. */
        public Builder history(History one) {
            histories.put(one.span(), one);
            return this;
        }

        public Builder events(List<EventStatus> some) {
            this.events = List.copyOf(some);
            return this;
        }

        /**
         * The status.
         *
         * @throws IllegalStateException if a span has no history
         */
        public TagStatus build(FieldShares fields, Funnel funnel) {
            if (histories.size() < History.Span.values().length) {
                throw new IllegalStateException("histories of " + histories.keySet() + " alone");
            }
            return new TagStatus(this, fields, funnel);
        }
    }
}
