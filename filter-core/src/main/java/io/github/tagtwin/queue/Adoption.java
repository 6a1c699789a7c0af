package io.github.tagtwin.queue;

import io.github.tagtwin.event.Lane;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what queues that are gone have left: looks for it at the start and every minute, and moves it a piece at a
 * time, so that nothing else waits for long. Adopted events queue up behind the ones that are there.
 */
final class Adoption implements Chore {
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final StoreOpener opener;
    private final Storage storage;
    private final Consumer<Set<Lane>> news;
    private final Daily daily;
    private final Withdrawals withdrawals;
    private final Counters counters;
    private final Warnings warnings;
    private final Pace pace;
    private @Nullable LeftOver left;
    private @Nullable Transfer transfer;

    Adoption(
            StoreOpener opener,
            Storage storage,
            Consumer<Set<Lane>> news,
            Daily daily,
            Withdrawals withdrawals,
            Counters counters,
            Time time,
            Warnings warnings) {
        this.opener = opener;
        this.storage = storage;
        this.news = news;
        this.daily = daily;
        this.withdrawals = withdrawals;
        this.counters = counters;
        this.warnings = warnings;
        this.pace = new Pace(INTERVAL, time);
    }

    @Override
    public Duration untilDue() {
        return left == null ? pace.untilDue() : Duration.ZERO;
    }

    @Override
    public void step() {
        pace.begun();
        if (!storage.isDurable()) {
            close();
            return;
        }
        try {
            adopt();
        } catch (IOException | RuntimeException failed) {
            warnings.warn("adoption", "What an earlier queue has left could not be adopted yet.", failed);
            close();
        }
    }

    private void adopt() throws IOException {
        Transfer moving = transfer == null ? begun() : transfer;
        if (moving == null) {
            return;
        }
        if (moving.step()) {
            news.accept(moving.lanes());
        } else {
            end(moving);
        }
    }

    private @Nullable Transfer begun() throws IOException {
        Optional<LeftOver> found = opener.leftOver();
        if (found.isEmpty()) {
            return null;
        }
        left = found.get();
        withdrawals.adopt(left.store());
        transfer = new Transfer(left.store(), storage::onDisk, number -> storage.nextSequence());
        return transfer;
    }

    private void end(Transfer moved) throws IOException {
        LeftOver emptied = left;
        left = null;
        transfer = null;
        if (emptied != null) {
            daily.adopt(emptied.store());
            emptied.discard();
        }
        counters.add(CounterNames.DROPPED_ALREADY_SENT, moved.repeated());
        if (moved.moved() > 0) {
            counters.add(CounterNames.ADOPTED, moved.moved());
            moved.movedByLane()
                    .forEach((lane, events) -> counters.ledger().of(lane).joined("adopted", events));
            warnings.tell(moved.moved() + " events found waiting in a queue that is gone, and adopted.");
        }
        withdrawals.adopted();
        // There may be another one.
        pace.hurry();
    }

    /** Lets go of what is half adopted; the rest of it stays where it is. */
    @Override
    public void close() {
        LeftOver open = left;
        left = null;
        transfer = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException unclosed) {
                warnings.warn("unclosed", "A store that an earlier queue has left did not close well.", unclosed);
            }
        }
    }
}
