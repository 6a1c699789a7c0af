package io.github.tagtwin.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.Collectors;

/**
 * Sends events that were held, and whose page's end never came: at the deadline where the event came in here, else within
 * ten seconds of it. For the store thread alone.
 */
final class Deadlines implements Chore {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int PIECE = 1000;
    private static final int MOST_EXPECTED = 10_000;

    private final Storage storage;
    private final Arrivals arrivals;
    private final Counters counters;
    private final Time time;
    private final Pace pace;
    private final Queue<Expected> expected =
            new PriorityQueue<>(Comparator.comparing((Expected each) -> each.deadline));

    Deadlines(Storage storage, Arrivals arrivals, Counters counters, Time time) {
        this.storage = storage;
        this.arrivals = arrivals;
        this.counters = counters;
        this.time = time;
        this.pace = new Pace(INTERVAL, time);
    }

    /** An event is held now. Of more than 10,000 that are expected the others are found by looking through all. */
    void expect(HeldEvent held) {
        if (expected.size() < MOST_EXPECTED) {
            expected.add(new Expected(held));
        }
    }

    @Override
    public Duration untilDue() {
        Duration regular = pace.untilDue();
        Expected first = expected.peek();
        Duration early = first == null ? regular : Duration.between(time.now(), first.deadline);
        return early.compareTo(regular) < 0 ? early : regular;
    }

    @Override
    public void step() {
        Instant now = time.now();
        boolean overdue = isAnyHeldStill(now);
        boolean regular = pace.untilDue().compareTo(Duration.ZERO) <= 0;
        if (overdue || regular) {
            pace.begun();
            releaseOverdue(now);
        }
    }

    private boolean isAnyHeldStill(Instant now) {
        boolean any = false;
        while (!expected.isEmpty() && !expected.element().deadline.isAfter(now)) {
            long ticket = expected.remove().ticket;
            any = any
                    || storage.with(
                            store -> Storage.capability(store, Holding.class).isHeld(ticket));
        }
        return any;
    }

    private void releaseOverdue(Instant now) {
        List<QueuedEvent> overdue = storage
                .with(store -> {
                    Optional<Holding> holding = store.capability(Holding.class);
                    return holding.isPresent() && holding.get().heldSize() > 0
                            ? holding.get().overdue(now, PIECE)
                            : List.<HeldEvent>of();
                })
                .stream()
                .map(HeldEvent::event)
                .collect(Collectors.toList());
        if (!overdue.isEmpty()) {
            release(overdue);
            pace.hurry();
        }
    }

    private void release(List<QueuedEvent> overdue) {
        List<Long> tickets = overdue.stream().map(QueuedEvent::sequence).collect(Collectors.toList());
        List<QueuedEvent> events = overdue.stream()
                .map(event -> event.renumbered(storage.nextSequence()))
                .collect(Collectors.toList());
        storage.change(store -> Storage.capability(store, Holding.class).settle(tickets, events));
        for (int i = 0; i < events.size(); i++) {
            counters.ledger().stories().moved(tickets.get(i), events.get(i).sequence());
        }
        counters.add(CounterNames.RELEASED_BY_DEADLINE, events.size());
        counters.add(CounterNames.QUEUED, events.size());
        arrivals.in(events.stream().map(QueuedEvent::lane).collect(Collectors.toSet()));
    }

    /** What is kept in memory of an event that is held. */
    private static final class Expected {
        private final Instant deadline;
        private final long ticket;

        Expected(HeldEvent held) {
            this.deadline = held.deadline();
            this.ticket = held.event().sequence();
        }
    }
}
