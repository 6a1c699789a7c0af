package io.github.tagtwin.queue;

/** What the rooms {@code queue} and {@code delivery} count in {@link Counters}. Events, unless it says otherwise. */
public final class CounterNames {
    /** Committed to the store, durably. */
    public static final String QUEUED = "queued";
    /** Lost: the ring was full. */
    public static final String DROPPED_FULL = "dropped.full";
    /** Lost: the store could not be opened, or failed, or was closed already. */
    public static final String DROPPED_NO_STORE = "dropped.no-store";
    /** Lost: the event could not be written as JSON, which is a fault of ours. */
    public static final String DROPPED_UNWRITABLE = "dropped.unwritable";
    /** Put into a request to LINE; those of a repeated request count again. */
    public static final String SENT = "sent";
    /** Answered 202 by LINE. */
    public static final String ACCEPTED = "accepted";
    /** Answered 202 more than 24 hours after they happened. */
    public static final String ACCEPTED_LATE = "accepted.late";
    /** Answered 202 more than 30 days after they happened, so that LINE counts no default conversion. */
    public static final String ACCEPTED_PAST_CLICK = "accepted.past-click";
    /** Requests, not events, that have to be made once more. */
    public static final String RETRIED = "retried";
    /** Taken out of the queue and kept aside, for whatever reason. */
    public static final String SET_ASIDE = "set-aside";
    /** Set aside because LINE refused them. */
    public static final String SET_ASIDE_REFUSED = "set-aside.refused";
    /** Set aside because they grew older than {@code max-age}. */
    public static final String SET_ASIDE_TOO_OLD = "set-aside.too-old";

    private CounterNames() {}
}
