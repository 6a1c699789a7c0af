package io.github.tagtwin.queue;

import java.time.Instant;

/** An event that can't be sent, kept with what is known of the reason. Immutable. */
public final class SetAsideEvent {
    private static final int LONGEST_ANSWER = 1000;

    private final QueuedEvent event;
    private final String reason;
    private final int status;
    private final String answer;
    private final Instant at;

    private SetAsideEvent(QueuedEvent event, String reason, int status, String answer, Instant at) {
        this.event = event;
        this.reason = reason;
        this.status = status;
        this.answer = answer;
        this.at = at;
    }

    /**
     * An event set aside without an answer of LINE's.
     *
     * @param reason of a closed list, such as {@code too-old}
     */
    public static SetAsideEvent of(QueuedEvent event, String reason, Instant at) {
        return new SetAsideEvent(event, reason, 0, "", at);
    }

    /** A copy with LINE's answer: its status and the first 1000 characters of its body, which may quote the event. */
    public SetAsideEvent withAnswer(int httpStatus, String body) {
        String beginning = body.length() <= LONGEST_ANSWER ? body : body.substring(0, LONGEST_ANSWER);
        return new SetAsideEvent(event, reason, httpStatus, beginning, at);
    }

    SetAsideEvent renumbered(long sequence) {
        return new SetAsideEvent(event.renumbered(sequence), reason, status, answer, at);
    }

    public QueuedEvent event() {
        return event;
    }

    /** Why, in a word of a closed list. */
    public String reason() {
        return reason;
    }

    /** The HTTP status of LINE's answer; 0 where there was none. */
    public int status() {
        return status;
    }

    /** The beginning of the answer's body; empty where there was none. May quote the event: not for a log. */
    public String answer() {
        return answer;
    }

    /** When it was set aside, by the wall clock. */
    public Instant at() {
        return at;
    }

    /** Event and reason: nothing personal. */
    @Override
    public String toString() {
        return event + ": " + reason + (status == 0 ? "" : " (" + status + ")");
    }
}
