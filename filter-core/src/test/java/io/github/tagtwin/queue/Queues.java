package io.github.tagtwin.queue;

import java.io.IOException;

/** Queues for the tests of other rooms. */
public final class Queues {
    private Queues() {}

    /** A queue that keeps its events in memory. */
    public static EventQueue inMemory(Counters counters, Time time) {
        Warnings warnings = Warnings.to(new RecordingLog(), time);
        return EventQueue.started(MemoryEventStore::new, QueueOptions.byDefault(), counters, time, warnings);
    }

    /** Makes the store thread look at the clock; true. */
    static boolean awake(EventQueue queue) {
        try {
            queue.lanes();
            return true;
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
