package io.github.tagtwin.queue;

/** Queues for the tests of other rooms. */
public final class Queues {
    private Queues() {}

    /** A queue that keeps its events in memory. */
    public static EventQueue inMemory(Counters counters, Time time) {
        Warnings warnings = Warnings.to(new RecordingLog(), time);
        return EventQueue.started(MemoryEventStore::new, QueueOptions.byDefault(), counters, time, warnings);
    }
}
