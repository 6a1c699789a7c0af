package io.github.tagtwin.queue;

import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Lane;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the operator what could not be read of a queue, and counts it. For the store thread alone. */
final class Damage {
    private static final long RECENT = Duration.ofMinutes(10).toNanos();

    private final Counters counters;
    private final Warnings warnings;
    private final Time time;
    private @Nullable Long readFailedAt;

    Damage(Counters counters, Warnings warnings, Time time) {
        this.counters = counters;
        this.warnings = warnings;
        this.time = time;
    }

    /** A whole file could not be read, and lies aside. */
    void file(Path aside, @Nullable Throwable cause) {
        counters.add(CounterNames.UNREADABLE_FILES);
        warnings.warn(
                "unreadable-store",
                "The queue's file could not be read and was set aside as " + aside
                        + "; a new one was begun. The events in it are not sent.",
                cause);
    }

    /** A record of a lane could not be read, and lies aside; its event's name isn't known. */
    void waited(Lane lane) {
        counters.ledger().of(lane).setAside(EventType.CONVERSION, Optional.empty());
    }

    /** Some records could not be read, and lie aside. */
    void records(int number, Exception cause) {
        counters.add(CounterNames.UNREADABLE, number);
        // Without its message, which may quote the record.
        warnings.warn(
                "unreadable",
                number + " events in the queue could not be read, and were set aside: "
                        + cause.getClass().getName());
    }

    /** Whether reading a file failed a second time within ten minutes: a passing fault of the disk is given one chance. */
    boolean isReadingHopeless() {
        Long before = readFailedAt;
        readFailedAt = time.nanos();
        return before != null && readFailedAt - before < RECENT;
    }
}
