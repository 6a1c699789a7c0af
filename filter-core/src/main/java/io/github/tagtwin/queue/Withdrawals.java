package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.UserFields;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings to the disk at once who withdrew, so that a crash makes nobody agree again, and removes what happened before: in
 * one walk through the store for all who did so meanwhile, and once more whenever events are taken to be sent, since some
 * come later, out of a page that was under way or a queue that is adopted. For the store thread alone, but for
 * {@link #add} and {@link #covers}.
 */
final class Withdrawals implements Chore {
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration LAST_WALK = Duration.ofSeconds(1);
    private static final int PIECE = 1000;

    private final Storage storage;
    private final Counters counters;
    private final Time time;
    private final Pace pace;
    private final Withdrawn withdrawn = new Withdrawn();
    private final KeptWithdrawals kept;
    private volatile boolean news;
    private @Nullable Purge walk;

    Withdrawals(Storage storage, Counters counters, Time time) {
        this.storage = storage;
        this.kept = new KeptWithdrawals(storage, withdrawn, time);
        this.counters = counters;
        this.time = time;
        this.pace = new Pace(INTERVAL, time);
    }

    /** A person doesn't agree. */
    void add(UserFields person) {
        if (withdrawn.add(person, time.now())) {
            news = true;
        }
    }

    /** The disk has been opened: what it remembers counts, and what has been left on it is looked through. */
    void opened() {
        if (kept.opened()) {
            news = true;
        }
    }

    /** What another store remembers counts from now on, also for the events that come over from there. */
    void adopt(EventStore left) throws IOException {
        kept.adopt(left);
    }

    /** Events have come over. */
    void adopted() {
        if (!withdrawn.isEmpty()) {
            news = true;
        }
    }

    Withdrawn withdrawn() {
        return withdrawn;
    }

    /** Whether a person has withdrawn at that moment or later. */
    boolean covers(UserFields person, Instant time) {
        return withdrawn.covers(person, time);
    }

    @Override
    public Duration untilDue() {
        if (kept.isBehind()) {
            return Duration.ZERO;
        }
        return news || walk != null ? pace.untilDue() : NEVER;
    }

    @Override
    public void step() {
        if (kept.isBehind()) {
            kept.keep();
        } else {
            walk();
        }
    }

    private void walk() {
        pace.begun();
        if (walk == null) {
            news = false;
            walk = new Purge(withdrawn::covers, PIECE, counters.ledger());
        }
        try {
            if (walk.step(storage)) {
                pace.hurry();
            } else {
                counters.add(CounterNames.PURGED, walk.removed());
                walk = null;
            }
        } catch (IOException later) {
            // The disk can't be used: nothing of it is sent meanwhile, and the walk goes on.
        }
    }

    /** Removes what is left to be removed, for a second at most. */
    @Override
    public void close() {
        long begun = time.nanos();
        if (kept.isBehind()) {
            kept.keep();
        }
        while ((news || walk != null) && storage.isReachable() && time.nanos() - begun < LAST_WALK.toNanos()) {
            walk();
        }
    }

    /** The first events of a lane that may be sent. */
    List<QueuedEvent> head(Lane lane, int events, long bytes) {
        List<QueuedEvent> head = storage.with(store -> store.head(lane, events, bytes));
        List<QueuedEvent> covered = covered(head);
        while (!covered.isEmpty()) {
            remove(covered);
            head = storage.with(store -> store.head(lane, events, bytes));
            covered = covered(head);
        }
        return head;
    }

    private List<QueuedEvent> covered(List<QueuedEvent> head) {
        return withdrawn.isEmpty()
                ? List.of()
                : head.stream().filter(withdrawn::covers).collect(Collectors.toList());
    }

    private void remove(List<QueuedEvent> covered) {
        storage.changeEverywhere(covered.get(0).sequence(), store -> store.remove(covered));
        counters.add(CounterNames.PURGED, covered.size());
        covered.forEach(event -> counters.ledger().of(event.lane()).takenBack("purged"));
    }
}
