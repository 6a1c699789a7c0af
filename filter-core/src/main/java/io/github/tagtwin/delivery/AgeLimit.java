package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.CounterNames;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.queue.QueuedEvent;
import io.github.tagtwin.queue.Time;
import io.github.tagtwin.queue.Warnings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which events are too old to be sent, and which reach LINE too late to be worth what they could be: LINE wants an event
 * within 24 hours, dates it by its arrival, and counts a default conversion for 30 days after the click on an ad, which is no
 * younger than the event.
 */
final class AgeLimit {
    private static final Duration LATE = Duration.ofHours(24);
    private static final Duration CLICK = Duration.ofDays(30);

    private final Duration oldest;
    private final Time time;
    private final Counters counters;
    private final Warnings warnings;

    AgeLimit(Delivery delivery) {
        this.oldest = delivery.options().maxAge();
        this.time = delivery.time();
        this.counters = delivery.counters();
        this.warnings = delivery.warnings();
    }

    /** Those that mustn't be sent any more. */
    List<QueuedEvent> tooOld(List<QueuedEvent> events) {
        return olderThan(oldest, events);
    }

    /** Counts those that LINE has just taken late. */
    void arrived(List<QueuedEvent> events) {
        count(olderThan(LATE, events).size(), CounterNames.ACCEPTED_LATE, "24 hours");
        count(olderThan(CLICK, events).size(), CounterNames.ACCEPTED_PAST_CLICK, "30 days");
    }

    private void count(int late, String counter, String limit) {
        if (late > 0) {
            counters.add(counter, late);
            warnings.warn(
                    counter,
                    late + " events reached LINE more than " + limit
                            + " after they happened; see docs/troubleshooting.md#late");
        }
    }

    private List<QueuedEvent> olderThan(Duration age, List<QueuedEvent> events) {
        Instant earliest = time.now().minus(age);
        return events.stream().filter(event -> event.time().isBefore(earliest)).collect(Collectors.toList());
    }
}
