package io.github.tagtwin.ee.messaging;

import java.time.Duration;

/** How long a shared queue waits for what. Immutable. */
final class Waits {
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final Duration delay;
    private final Duration settling;

    private Waits(Duration delay, Duration settling) {
        this.delay = delay;
        this.settling = settling;
    }

    /** The usual ones, with the delay of an event. */
    static Waits of(Duration delay) {
        return new Waits(delay, SETTLING);
    }

    Waits withSettling(Duration other) {
        return new Waits(delay, other);
    }

    /** How long events wait as a rule, from the append; none is taken from the broker much sooner. */
    Duration delay() {
        return delay;
    }

    /** How long the broker has to put back what a node held that is gone. */
    Duration settling() {
        return settling;
    }
}
