package io.github.tagtwin.queue;

/** What the rooms {@code queue} and {@code delivery} count in {@link Counters}. Events, unless it says otherwise. */
public final class CounterNames {
    /** That the queue was asked to take, whatever became of them. */
    public static final String OFFERED = "offered";
    /** Committed to the store, durably. */
    public static final String QUEUED = "queued";
    /** Found in the queue of an instance that is gone, and taken over. */
    public static final String ADOPTED = "adopted";
    /** Lost: the ring was full. Those lost for this or another reason are counted by {@link Rank} too: {@code dropped.full.keyed}. */
    public static final String DROPPED_FULL = "dropped.full";
    /** Lost: as many bytes are stored as may be. By rank, too. */
    public static final String DROPPED_LIMIT = "dropped.limit";
    /** Lost: they waited longer than they may. By rank, too. */
    public static final String DROPPED_EXPIRED = "dropped.expired";
    /** Left out: the conversion was queued before, under the same business id. */
    public static final String DROPPED_ALREADY_SENT = "dropped.already-sent";
    /** Lost: the queue was closed already. */
    public static final String DROPPED_NO_STORE = "dropped.no-store";
    /** Held events whose deadline came before their page's end, and which were sent. */
    public static final String RELEASED_BY_DEADLINE = "released-by-deadline";
    /** Held events whose page's end found the ring full; their deadline sends them. */
    public static final String UNSETTLED = "unsettled";
    /** Set aside before, and put back into their lanes. */
    public static final String SENT_AGAIN = "sent-again";
    /** Calls of {@code record} that went on before their conversion was on disk. */
    public static final String UNCOMMITTED = "uncommitted";
    /** Records of the store that could not be read, and lie aside. */
    public static final String UNREADABLE = "unreadable";
    /** Files, not events, that could not be read, and lie aside. */
    public static final String UNREADABLE_FILES = "unreadable.files";
    /** Removed since the person wanted it so. */
    public static final String PURGED = "purged";
    /** Lost: the event could not be written as JSON, which is a fault of ours. */
    public static final String DROPPED_UNWRITABLE = "dropped.unwritable";
    /** Moved into the queue that nodes share. */
    public static final String FORWARDED = "forwarded";
    /** Batches, not events, that have to be moved into the shared queue once more. */
    public static final String FORWARD_RETRIED = "forwarded.retried";
    /** Put into a request to LINE; those of a repeated request count again. */
    public static final String SENT = "sent";
    /** Logged in the place of being sent. */
    public static final String DRY_RUN = "dry-run";
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
