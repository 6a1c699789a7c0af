package io.github.tagtwin.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Sends events that were held, and whose page's end never came. */
final class Deadlines implements Chore {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final int PIECE = 1000;

    private final Storage storage;
    private final Arrivals arrivals;
    private final Counters counters;
    private final Time time;
    private final Pace pace;

    Deadlines(Storage storage, Arrivals arrivals, Counters counters, Time time) {
        this.storage = storage;
        this.arrivals = arrivals;
        this.counters = counters;
        this.time = time;
        this.pace = new Pace(INTERVAL, time);
    }

    @Override
    public Duration untilDue() {
        return pace.untilDue();
    }

    @Override
    public void step() {
        pace.begun();
        Instant now = time.now();
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
}
