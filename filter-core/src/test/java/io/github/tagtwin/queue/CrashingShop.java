package io.github.tagtwin.queue;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/** A process that queues events until it is killed, and says how many are durable: {@code 17;}. */
final class CrashingShop {
    private static final int RING = 2000;
    private static final long VISIT_NANOS = 20_000;

    private CrashingShop() {}

    /** Takes the base directory and the number of the first key. */
    public static void main(String[] arguments) {
        Counters counters = new Counters();
        EventQueue queue = EventQueue.open(Path.of(arguments[0]), "crash", RING, counters, Time.system());
        long first = Long.parseLong(arguments[1]);
        long next = first;
        long told = -1;
        while (true) {
            boolean room = next - first - counters.get(CounterNames.QUEUED) < RING;
            if (room && queue.offer(Samples.event(Samples.LANE, "k" + next))) {
                next++;
            }
            LockSupport.parkNanos(VISIT_NANOS);
            long durable = counters.get(CounterNames.QUEUED);
            if (durable > told) {
                System.out.println(durable + ";");
                told = durable;
            }
        }
    }
}
