package io.github.tagtwin.standin.counting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One event as LINE counts it: every arrival under one event name and one deduplication key, merged. A copy as of the moment
 * of asking; immutable.
 *
 * <p>It counts once or not at all. An arrival that LINE can't judge (no user match, a test event) is listed, but neither
 * counts nor takes the key.
 */
public final class CountedEvent {

    private final EventName event;
    private final @Nullable String deduplicationKey;
    private final Arrival basis;
    private final Identifiers identifiers;
    private final List<Step> steps;
    private final long arrivals;

    CountedEvent(Row row) {
        this.event = row.event();
        this.deduplicationKey = row.deduplicationKey();
        this.basis = row.basis();
        this.identifiers = row.identifiers();
        this.steps = row.steps();
        this.arrivals = row.arrivals();
    }

    public String lineTagId() {
        return event.lineTagId();
    }

    /** {@code page_view} or {@code conversion}. */
    public String eventType() {
        return event.type();
    }

    /** The conversion's name, or {@code PageView}. */
    public String eventName() {
        return event.name();
    }

    /** The key, empty where the event came without one (and so stands alone). */
    public Optional<String> deduplicationKey() {
        return Optional.ofNullable(deduplicationKey);
    }

    public Optional<String> clickId() {
        return Optional.ofNullable(identifiers.clickId());
    }

    public Optional<String> browserId() {
        return Optional.ofNullable(identifiers.browserId());
    }

    public Optional<String> externalId() {
        return Optional.ofNullable(identifiers.externalId());
    }

    /** The page, as the first arrival that names one has it. */
    public Optional<String> url() {
        return Optional.ofNullable(identifiers.url());
    }

    /** The amount of the arrival that was counted, or of the first where none was. */
    public Optional<BigDecimal> value() {
        return Optional.ofNullable(basis.value());
    }

    public Optional<String> currency() {
        return Optional.ofNullable(basis.currency());
    }

    /** Whether LINE counts it: once. */
    public boolean counted() {
        return basis.obstacle().isEmpty();
    }

    /** Whether nothing but test events came. */
    public boolean testFlag() {
        return !counted() && basis.isTest();
    }

    /** Why it isn't counted; empty where it is. */
    public Optional<String> reason() {
        return basis.obstacle();
    }

    /** The path of the arrival that was counted, or of the first where none was. */
    public EventPath first() {
        return basis.path();
    }

    /** The paths that took part in the count, each once, in order of arrival; where nothing was counted, the paths of all that came. */
    public List<EventPath> paths() {
        return steps.stream()
                .filter(step -> step.merged() || !counted())
                .map(Step::path)
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }

    /** When each copy came, in order of arrival, whether or not it could be judged. */
    public List<Instant> times() {
        return steps.stream().map(Step::time).collect(Collectors.toUnmodifiableList());
    }

    /** Every copy that came, in order of arrival, at most the first {@value Row#MAX_STEPS}. */
    public List<Step> steps() {
        return steps;
    }

    /** How many copies came in all. */
    public long arrivals() {
        return arrivals;
    }

    @Override
    public String toString() {
        return event + " " + (deduplicationKey == null ? "(no key)" : deduplicationKey) + " " + paths()
                + (counted()
                        ? " counted once"
                        : " not counted: " + basis.obstacle().orElse(""));
    }
}
