package io.github.tagtwin.queue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A process whose visitor withdraws, in the moment after a walk through the store, so that the next one is ten seconds
 * away, by a clock that stands still; it then says {@code withdrawn;} and waits to be killed.
 */
final class WithdrawingShop {
    private static final Duration LATER = Duration.ofSeconds(1);

    private WithdrawingShop() {}

    /** Takes the base directory. */
    public static void main(String[] arguments) throws Exception {
        ManualTime clock = new ManualTime();
        Counters counters = new Counters();
        EventQueue queue =
                EventQueue.open(Path.of(arguments[0]), "crash", QueueOptions.byDefault(), counters, clock.time());
        queue.offer(WithdrawalsTest.event("a1", WithdrawalsTest.ANNA, clock.instant()));
        queue.withdraw(WithdrawalsTest.ANNA);
        Eventually.until("walked", () -> counters.get(CounterNames.PURGED) == 1);
        queue.offer(WithdrawalsTest.event("b1", WithdrawalsTest.BEN, clock.instant()));
        queue.hold(WithdrawalsTest.event("b2", WithdrawalsTest.BEN, clock.instant()), null, Duration.ofMinutes(10));
        clock.pass(LATER);
        queue.withdraw(WithdrawalsTest.BEN);
        // Each in a turn of its own of the store thread: when the second is stored, what the first turn had to do is
        // done.
        for (int turn = 1; turn <= 2; turn++) {
            queue.offer(WithdrawalsTest.event("c" + turn, WithdrawalsTest.CLARA, clock.instant()));
            long queued = 2L + turn;
            Eventually.until("stored", () -> counters.get(CounterNames.QUEUED) == queued);
        }
        System.out.println(queue.waiting() + " wait, " + counters.get(CounterNames.PURGED) + " purged;");
        System.out.println("withdrawn;");
        while (true) {
            LockSupport.park();
        }
    }
}
