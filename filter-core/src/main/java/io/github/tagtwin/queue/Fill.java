package io.github.tagtwin.queue;

/** Counts what is read, up to a number of records and of bytes. */
final class Fill {
    private final int most;
    private final long bytes;
    private int records;
    private long length;

    Fill(int most, long bytes) {
        this.most = most;
        this.bytes = bytes;
    }

    /** Whether there is room for one more. */
    boolean takes(Object any) {
        return records++ < most;
    }

    /** Whether the event's bytes fit in as well; the first always do. */
    boolean takesWithin(QueuedEvent event) {
        length += event.size();
        return (records == 0 || length <= bytes) && takes(event);
    }

    /** Whether the events before don't make up the bytes yet. */
    boolean takesUpTo(QueuedEvent event) {
        boolean enough = length >= bytes;
        length += event.size();
        return !enough && takes(event);
    }
}
