package io.github.tagtwin.delivery;

import java.time.Duration;

/** Why and until when a lane sends nothing. Immutable. */
final class Hold {
    private static final Duration LOOK_AT_TOKEN = Duration.ofSeconds(1);

    private final Outcome outcome;
    private final long untilNanos;
    private final String token;

    /** A hold that ends at a monotonic time, or, where the token was at fault, as soon as another token is there. */
    Hold(Outcome outcome, long untilNanos, String token) {
        this.outcome = outcome;
        this.untilNanos = untilNanos;
        this.token = token;
    }

    Outcome outcome() {
        return outcome;
    }

    /** How long to wait before asking again; zero where it is over. */
    Duration left(long nanos, String currentToken) {
        Duration left = Duration.ofNanos(Math.max(0, untilNanos - nanos));
        if (!isOfToken()) {
            return left;
        }
        if (!token.equals(currentToken)) {
            return Duration.ZERO;
        }
        return left.compareTo(LOOK_AT_TOKEN) < 0 ? left : LOOK_AT_TOKEN;
    }

    private boolean isOfToken() {
        return outcome == Outcome.UNAUTHORISED || outcome == Outcome.NO_TOKEN;
    }
}
