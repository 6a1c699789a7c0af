package io.github.tagtwin.queue;

import io.github.tagtwin.ledger.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was counted by the day in the store: every ten seconds in which anything changed, and at the end. A crash takes
 * ten seconds' counts at most; no event depends on them.
 */
final class Daily implements Chore {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final Storage storage;
    private final Ledger ledger;
    private final Time time;
    private final Pace pace;
    private boolean remembered;
    private @Nullable DayPages keeper;

    Daily(Storage storage, Ledger ledger, Time time) {
        this.storage = storage;
        this.ledger = ledger;
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
        ledger.sample(time.now());
        if (storage.isDurable()) {
            try {
                keep();
            } catch (IOException failed) {
                // The storage has told of it; what wasn't kept is kept once the disk works.
            }
        }
    }

    private void keep() throws IOException {
        Optional<DayPages> pages = storage.onDisk(store -> store.capability(DayPages.class));
        if (pages.isPresent()) {
            greet(pages.get());
            keepChanges();
        }
    }

    private void greet(DayPages current) throws IOException {
        if (!remembered) {
            ledger.remember(storage.onDisk(store -> current.all()));
            remembered = true;
        } else if (current != keeper) {
            // The file was opened anew, and may be another.
            ledger.unkept();
        }
        keeper = current;
    }

    private void keepChanges() throws IOException {
        Map<Long, byte[]> changed = ledger.takeChangedDays();
        if (!changed.isEmpty()) {
            boolean kept = false;
            try {
                storage.onDisk(store -> {
                    Storage.capability(store, DayPages.class).keep(changed, ledger.firstDay(time.now()));
                    return true;
                });
                kept = true;
            } finally {
                if (!kept) {
                    ledger.unkept(changed.keySet());
                }
            }
        }
    }

    /** Takes over the counts of a store that is gone. */
    void adopt(EventStore left) throws IOException {
        Optional<DayPages> pages = left.capability(DayPages.class);
        if (pages.isPresent()) {
            ledger.adopt(pages.get().all());
            keepChanges();
        }
    }

    @Override
    public void close() {
        step();
    }
}
