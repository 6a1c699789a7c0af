package io.github.tagtwin.event;

import java.time.Duration;
import java.time.Instant;

/** What a visitor's token says. Immutable. */
public final class VisitorToken {
    /** For how long one counts: the longest that LINE attributes a conversion to an ad. */
    public static final Duration LONGEST = Duration.ofDays(180);

    private final Lane lane;
    private final UserFields user;
    private final Instant time;

    VisitorToken(Lane lane, UserFields user, Instant time) {
        this.lane = lane;
        this.user = user;
        this.time = time;
    }

    /** Where the events of the visitor's page went. */
    public Lane lane() {
        return lane;
    }

    /** What was known of the visitor. */
    public UserFields user() {
        return user;
    }

    /** When it was known, to the minute. */
    public Instant time() {
        return time;
    }
}
