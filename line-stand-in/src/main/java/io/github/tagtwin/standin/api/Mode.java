package io.github.tagtwin.standin.api;

import java.time.Duration;
import java.util.Locale;

/**
 * How the Conversion API answers: as LINE does, or with a failure that a sender must live through. Immutable.
 *
 * <pre>{@code
 * standIn.mode(Mode.status(429).retryAfter(Duration.ofSeconds(3)));   // until changed
 * standIn.mode(Mode.status(500), Mode.hang(), Mode.ok());             // one request each, the last one stays
 * }</pre>
 */
public final class Mode {

    enum Kind {
        OK,
        STATUS,
        HALF,
        HANG,
        CUT,
        EARLY,
        TORN,
        DRIP,
        PROXY,
        SLOW
    }

    private static final Duration MAX_TIME = Duration.ofHours(1);

    private final Kind kind;
    private final int status;
    private final Duration time;

    private Mode(Kind kind, int status, Duration time) {
        this.kind = kind;
        this.status = status;
        this.time = time;
    }

    private static Mode of(Kind kind) {
        return new Mode(kind, 0, Duration.ZERO);
    }

    /** Judges and answers as LINE does. */
    public static Mode ok() {
        return of(Kind.OK);
    }

    /**
     * Answers with this status and takes no event.
     *
     * @throws IllegalArgumentException unless the status is 400 to 599
     */
    public static Mode status(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status is " + status + ", but must be 400 to 599");
        }
        return new Mode(Kind.STATUS, status, Duration.ZERO);
    }

    /** Takes the first half of a valid batch (of one event: none), then answers 500, as LINE may. */
    public static Mode half() {
        return of(Kind.HALF);
    }

    /** Reads the request, takes no event and never answers, until the mode is set anew or the stand-in closes. */
    public static Mode hang() {
        return of(Kind.HANG);
    }

    /** Reads the request, takes no event, and resets the connection without an answer. */
    public static Mode cut() {
        return of(Kind.CUT);
    }

    /** Reads half of the request's body, takes no event, and resets the connection. */
    public static Mode early() {
        return of(Kind.EARLY);
    }

    /** Takes the events, then resets the connection in the middle of the answer: the sender can't know that they are in. */
    public static Mode torn() {
        return of(Kind.TORN);
    }

    /**
     * Takes the events and answers 202 with a body that goes on a byte at a time, until the sender leaves, the mode is set
     * anew or the stand-in closes: no wait for the next byte is ever long.
     */
    public static Mode drip() {
        return of(Kind.DRIP);
    }

    /** Takes no event and answers 200 with a page, as a proxy does that wants somebody to log in. */
    public static Mode proxy() {
        return of(Kind.PROXY);
    }

    /**
     * Waits, then answers as LINE does.
     *
     * @throws IllegalArgumentException unless the wait is 0 to 1 hour
     */
    public static Mode slow(Duration wait) {
        return new Mode(Kind.SLOW, 0, bounded(wait));
    }

    /**
     * Adds {@code Retry-After} to a {@link #status} answer, in whole seconds.
     *
     * @throws IllegalArgumentException unless the time is 0 to 1 hour
     * @throws IllegalStateException for any other mode
     */
    public Mode retryAfter(Duration wait) {
        if (kind != Kind.STATUS) {
            throw new IllegalStateException("Retry-After goes with a status, not with " + this);
        }
        return new Mode(kind, status, bounded(wait));
    }

    /** Reads a mode's word: {@link #toString}, in small letters, or a status such as {@code 500}. */
    static Mode parse(String word, Duration delay, Duration retryAfter) {
        switch (word) {
            case "slow":
                return slow(delay);
            case "ok":
            case "half":
            case "hang":
            case "cut":
            case "early":
            case "torn":
            case "drip":
            case "proxy":
                return of(Kind.valueOf(word.toUpperCase(Locale.ROOT)));
            default:
                return status(statusOf(word)).retryAfter(retryAfter);
        }
    }

    private static int statusOf(String word) {
        if (!word.matches("\\d{3}")) {
            throw new IllegalArgumentException(
                    "mode must be ok, half, hang, cut, early, torn, drip, proxy, slow or a status from 400 to 599");
        }
        return Integer.parseInt(word);
    }

    private static Duration bounded(Duration time) {
        if (time.isNegative() || time.compareTo(MAX_TIME) > 0) {
            throw new IllegalArgumentException("a time is " + time + ", but must be 0 to 1 hour");
        }
        return time;
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    Duration time() {
        return time;
    }

    /** The mode's word, as the address {@code /line/mode} takes it. */
    @Override
    public String toString() {
        return kind == Kind.STATUS ? Integer.toString(status) : kind.name().toLowerCase(Locale.ROOT);
    }
}
