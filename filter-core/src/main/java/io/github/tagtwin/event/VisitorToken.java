package io.github.tagtwin.event;

import java.time.Instant;

/** What a visitor's token says. Immutable. */
public final class VisitorToken {
    private final UserFields user;
    private final Instant time;

    VisitorToken(UserFields user, Instant time) {
        this.user = user;
        this.time = time;
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
