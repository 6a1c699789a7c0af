package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens the queue's store, at the start and again after it has failed, and tells what was found in it. */
final class Opening implements Chore {
    private static final Duration NEVER = Duration.ofDays(1);

    private final Storage storage;
    private final Ages ages;
    private final Arrivals arrivals;
    private final Withdrawals withdrawals;
    private final Warnings warnings;
    private boolean begun;
    private boolean told;

    Opening(Storage storage, Ages ages, Arrivals arrivals, Withdrawals withdrawals, Warnings warnings) {
        this.storage = storage;
        this.ages = ages;
        this.arrivals = arrivals;
        this.withdrawals = withdrawals;
        this.warnings = warnings;
    }

    @Override
    public Duration untilDue() {
        @Nullable Duration left = storage.untilRetry();
        return left == null ? NEVER : left;
    }

    @Override
    public void step() {
        boolean opened = storage.open();
        if (!begun) {
            begun = true;
            ages.opened(storage.lastSequence());
        }
        if (opened) {
            welcome();
        }
    }

    private void welcome() {
        withdrawals.opened();
        long waiting = storage.waiting();
        if (!told && waiting > 0) {
            warnings.tell(waiting + " events found waiting in the queue.");
        }
        told = true;
        Set<Lane> lanes = storage.with(EventStore::lanes);
        arrivals.tell(lanes);
    }
}
