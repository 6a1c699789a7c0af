package io.github.tagtwin.faults;

import io.github.tagtwin.standin.LineStandIn;
import java.nio.file.Path;
import java.time.Clock;

/** The stand-in for LINE, in this process, with room for all that one test offers. */
final class Line {
    private static final int MOST_EVENTS = 1_000_000;

    private Line() {}

    static LineStandIn.Builder builder() {
        return LineStandIn.builder().maxCounted(MOST_EVENTS);
    }

    static LineStandIn start() {
        return builder().start(0);
    }

    /** At a clock of its own. */
    static LineStandIn start(Clock clock) {
        return builder().clock(clock).start(0);
    }

    /** With a count that outlives it. */
    static LineStandIn start(int port, Path journal) {
        return builder().journal(journal).start(port);
    }

    /** How many events LINE counts by now. */
    static long counted(LineStandIn line) {
        return line.columns().stream().mapToLong(column -> column.merged()).sum();
    }
}
