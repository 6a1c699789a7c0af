package io.github.tagtwin.ledger;

import java.time.Instant;

/** One thing that happened to an event. Immutable. */
public final class StoryMoment {
    /** What happened. */
    public enum Kind {
        /** The page was seen, or the conversion recorded. */
        CAPTURED("captured"),
        /** No event was made: the detail is a reason as in the figures, such as {@code unkeyed} or {@code value}. */
        NOT_SENT("not-sent"),
        /** It came into the queue's ring. */
        QUEUED("queued"),
        /** It is kept until its page has ended, or the next one has come. */
        HELD("held"),
        /** It was let go of while it was held. */
        WITHDRAWN("withdrawn"),
        /** It is on disk, or in memory while the disk can't be used. */
        STORED("stored"),
        /** It is lost or left out: the detail is a reason, such as {@code full} or {@code already-sent}. */
        DROPPED("dropped"),
        /** It was moved into the queue that nodes share; the node that delivers it tells no more of it here. */
        FORWARDED("forwarded"),
        /** It was put into a request to LINE; the last of several tries. */
        SENT("sent"),
        /** What came back: the detail is an answer such as {@code answer 503}. */
        ANSWERED("answered"),
        /** LINE answered 202. */
        ACCEPTED("accepted"),
        /** It was taken out of the queue and kept: the detail is {@code refused} or {@code too-old}. */
        SET_ASIDE("set-aside"),
        /** It was logged in the place of being sent. */
        DRY_RUN("dry-run");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Its name in JSON and JMX. */
        public String code() {
            return code;
        }
    }

    private final Instant at;
    private final Kind kind;
    private final String detail;

    private StoryMoment(Instant at, Kind kind, String detail) {
        this.at = at;
        this.kind = kind;
        this.detail = detail;
    }

    /** A moment that its kind tells all of. */
    public static StoryMoment of(Instant at, Kind kind) {
        return new StoryMoment(at, kind, "");
    }

    /** A moment with a word on it, out of a closed list. */
    public static StoryMoment of(Instant at, Kind kind, String detail) {
        return new StoryMoment(at, kind, detail);
    }

    public Instant at() {
        return at;
    }

    public Kind kind() {
        return kind;
    }

    /** A reason or an answer; empty where the kind tells all. */
    public String detail() {
        return detail;
    }
}
