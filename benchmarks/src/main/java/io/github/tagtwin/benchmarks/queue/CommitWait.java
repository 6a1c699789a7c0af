package io.github.tagtwin.benchmarks.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * How long an event is in memory alone, so that a crash would take it: from {@code offer} to the sync, with a thousand
 * events a second, more than any shop has. Seen by asking every 50 µs.
 */
final class CommitWait {
    private static final int EVENTS = 10_000;
    private static final int WARM_UP = 2_000;
    private static final long INTERVAL_NANOS = 1_000_000;
    private static final long NAP_NANOS = 50_000;

    private final Peer peer;
    private final long[] offered = new long[EVENTS];
    private final long[] waits = new long[EVENTS];
    private int kept;

    private CommitWait(Peer peer) {
        this.peer = peer;
    }

    static void measure(Figures figures, Path directory) throws IOException {
        try (Peer peer = TagTwinPeer.plain(directory)) {
            long[] waits = new CommitWait(peer).sorted();
            add(figures, "median", waits[waits.length / 2]);
            add(figures, "99 %", waits[waits.length / 100 * 99]);
            add(figures, "most", waits[waits.length - 1]);
        }
    }

    private static void add(Figures figures, String which, long nanos) {
        figures.add("from offer to disk (" + which + ")", "tagtwin", 0, nanos / 1e6, "ms");
    }

    private long[] sorted() {
        long start = System.nanoTime();
        for (int number = 0; number < EVENTS; number++) {
            offered[number] = System.nanoTime();
            peer.take(Samples.event(number));
            seeKept();
            while (System.nanoTime() - start < (number + 1) * INTERVAL_NANOS) {
                LockSupport.parkNanos(NAP_NANOS);
                seeKept();
            }
        }
        while (kept < EVENTS) {
            LockSupport.parkNanos(NAP_NANOS);
            seeKept();
        }
        long[] measured = Arrays.copyOfRange(waits, WARM_UP, EVENTS);
        Arrays.sort(measured);
        return measured;
    }

    private void seeKept() {
        long now = System.nanoTime();
        for (long all = peer.kept(); kept < all; kept++) {
            waits[kept] = now - offered[kept];
        }
    }
}
