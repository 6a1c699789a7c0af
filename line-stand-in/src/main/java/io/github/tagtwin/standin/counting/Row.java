package io.github.tagtwin.standin.counting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event being counted. Guarded by its {@link Ledger}. */
final class Row {

    static final int MAX_STEPS = 50;

    private static final Duration WINDOW = Duration.ofDays(30);

    private final List<Step> steps = new ArrayList<>();
    private Arrival basis;
    private Identifiers identifiers;
    private long arrivals;

    Row(Arrival first) {
        this.basis = first;
        this.identifiers = Identifiers.of(first);
        add(first);
    }

    /** Whether an arrival at this time still falls together with it: 30 days from the first one processed. */
    boolean isOpenAt(Instant time) {
        return time.isBefore(basis.time().plus(WINDOW));
    }

    void add(Arrival arrival) {
        if (basis.obstacle().isPresent() && arrival.obstacle().isEmpty()) {
            basis = arrival;
        }
        identifiers = identifiers.or(Identifiers.of(arrival));
        arrivals++;
        if (steps.size() < MAX_STEPS) {
            steps.add(new Step(arrival));
        }
    }

    EventName event() {
        return basis.event();
    }

    @Nullable String deduplicationKey() {
        return basis.deduplicationKey().orElse(null);
    }

    /** The arrival that is counted, or the first one while none is. */
    Arrival basis() {
        return basis;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    long arrivals() {
        return arrivals;
    }
}
