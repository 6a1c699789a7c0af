package io.github.tagtwin.standin.counting;

/** Two arrivals with equal ones are one event: the same event name and deduplication key in the same LINE Tag's container. */
final class MergeKey {

    private final EventName event;
    private final String deduplicationKey;

    MergeKey(EventName event, String deduplicationKey) {
        this.event = event;
        this.deduplicationKey = deduplicationKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MergeKey
                && ((MergeKey) other).event.equals(event)
                && ((MergeKey) other).deduplicationKey.equals(deduplicationKey);
    }

    @Override
    public int hashCode() {
        return 31 * event.hashCode() + deduplicationKey.hashCode();
    }
}
