package io.github.tagtwin.queue;

import java.time.Instant;

/** One time that an event couldn't be sent: why, when, and what LINE answered. Immutable. */
public final class Setback {
    private static final int LONGEST_ANSWER = 1000;

    private final String reason;
    private final Instant at;
    private final int status;
    private final String answer;

    private Setback(String reason, Instant at, int status, String answer) {
        this.reason = reason;
        this.at = at;
        this.status = status;
        this.answer = answer;
    }

    /**
     * A setback without an answer of LINE's.
     *
     * @param reason of a closed list, such as {@code too-old}
     */
    public static Setback of(String reason, Instant at) {
        return new Setback(reason, at, 0, "");
    }

    /** A copy with LINE's answer: its status and the first 1000 characters of its body, which may quote the event. */
    public Setback withAnswer(int httpStatus, String body) {
        String beginning = body.length() <= LONGEST_ANSWER ? body : body.substring(0, LONGEST_ANSWER);
        return new Setback(reason, at, httpStatus, beginning);
    }

    /** Why, in a word of a closed list. */
    public String reason() {
        return reason;
    }

    /** When, by the wall clock. */
    public Instant at() {
        return at;
    }

    /** The HTTP status of LINE's answer; 0 where there was none. */
    public int status() {
        return status;
    }

    /** The beginning of the answer's body; empty where there was none. May quote the event: not for a log. */
    public String answer() {
        return answer;
    }

    /** Reason and status: nothing personal. */
    @Override
    public String toString() {
        return reason + (status == 0 ? "" : " (" + status + ")");
    }
}
