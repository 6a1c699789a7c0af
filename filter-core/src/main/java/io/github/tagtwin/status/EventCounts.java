package io.github.tagtwin.status;

/** What became of some events. Immutable. */
public final class EventCounts {
    private final long recorded;
    private final long accepted;
    private final long dropped;
    private final long setAside;

    private EventCounts(long recorded, long accepted, long dropped, long setAside) {
        this.recorded = recorded;
        this.accepted = accepted;
        this.dropped = dropped;
        this.setAside = setAside;
    }

    public static EventCounts of(long recorded, long accepted, long dropped, long setAside) {
        return new EventCounts(recorded, accepted, dropped, setAside);
    }

    /** Made for LINE. */
    public long recorded() {
        return recorded;
    }

    /** Answered by LINE with 202. */
    public long accepted() {
        return accepted;
    }

    /** Lost or left out. */
    public long dropped() {
        return dropped;
    }

    /** Taken out of the queue and kept aside. */
    public long setAside() {
        return setAside;
    }
}
