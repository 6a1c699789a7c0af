package io.github.tagtwin.queue;

import java.time.Duration;
import java.util.List;

/**
 * What the store thread does: it alone opens, reads, writes and closes the store. It stores what is in the ring, answers
 * requests between two groups, and does its chores a little at a time.
 */
final class StoreLoop implements Runnable {
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Storage storage;
    private final GroupCommit commit;
    private final Requests requests;
    private final List<Chore> chores;
    private final Drops drops;
    private final Warnings warnings;
    private final Bell bell = new Bell();
    private volatile boolean closing;
    private volatile boolean closed;

    /**
     * A loop that has not begun.
     *
     * @param chores the first of them opens the store, and is done before anything else
     */
    StoreLoop(
            Storage storage,
            GroupCommit commit,
            Requests requests,
            List<Chore> chores,
            Drops drops,
            Warnings warnings) {
        this.storage = storage;
        this.commit = commit;
        this.requests = requests;
        this.chores = chores;
        this.drops = drops;
        this.warnings = warnings;
    }

    /** Whether an event that comes now can still be stored. */
    boolean takes() {
        return !closing;
    }

    /** Whether nothing is taken from the ring any more. */
    boolean closed() {
        return closed;
    }

    void wake() {
        bell.ring();
    }

    void close() {
        closing = true;
        wake();
    }

    @Override
    public void run() {
        step(chores.get(0));
        while (!closing) {
            if (!work()) {
                bell.await(untilChore());
            }
        }
        finish();
    }

    // Whether there was anything to do.
    private boolean work() {
        // The store's file would be closed under it by an interrupt.
        boolean interrupted = Thread.interrupted();
        boolean asked = requests.carryOut(storage);
        boolean stored = commit.step();
        boolean chored = !closing && doChores();
        return interrupted || asked || stored || chored;
    }

    private boolean doChores() {
        boolean any = false;
        for (Chore chore : chores) {
            if (isDue(chore)) {
                step(chore);
                any = true;
            }
        }
        return any;
    }

    private static boolean isDue(Chore chore) {
        Duration left = chore.untilDue();
        return left.isNegative() || left.isZero();
    }

    private void step(Chore chore) {
        try {
            chore.step();
        } catch (RuntimeException | Error ours) {
            warnings.warn("chore", "A chore of the queue failed, and is tried again.", ours);
        }
    }

    private void close(Chore chore) {
        try {
            chore.close();
        } catch (RuntimeException | Error ours) {
            warnings.warn("chore", "A chore of the queue did not end well.", ours);
        }
    }

    private Duration untilChore() {
        return chores.stream()
                .map(Chore::untilDue)
                .min(Duration::compareTo)
                .filter(least -> least.compareTo(IDLE) < 0)
                .orElse(IDLE);
    }

    private void finish() {
        boolean more = true;
        while (more) {
            more = work();
        }
        drops.told(
                CounterNames.DROPPED_NO_STORE,
                "The queue's disk could not be used up to the end",
                storage.saveWhatIsInMemory());
        closed = true;
        chores.forEach(this::close);
        storage.close();
        requests.close();
        // What slipped in while the store was closing.
        commit.refuseAll();
    }
}
