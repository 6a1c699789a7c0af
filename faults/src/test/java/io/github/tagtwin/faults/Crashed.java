package io.github.tagtwin.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tagtwin.standin.LineStandIn;
import io.github.tagtwin.standin.counting.CountedEvent;
import java.time.Duration;
import java.util.List;

/** What may be left after a crash: all that was promised; where nothing waits for the disk, the newest may be missing. */
final class Crashed {
    private Crashed() {}

    static void judge(
            FaultTable table, String fault, Durability durability, Offers offers, LineStandIn line, Stopwatch since) {
        List<CountedEvent> counted = line.counted();
        Row row = table.add(offers.row(fault, durability.toString(), counted, since.elapsed()));
        row.mustHaveNoDouble();
        if (durability == Durability.COMMIT) {
            row.mustBeWhole();
            return;
        }
        assertThat(offers.lostBeforeOthers(counted))
                .as("lost, though later ones are there")
                .isZero();
        List<Duration> windows = offers.windows(counted);
        table.note(fault + ", async: the oldest event that is missing had been confirmed "
                + windows.get(windows.size() / 2).toMillis() + " ms before in the median, "
                + windows.get(windows.size() - 1).toMillis() + " ms at most");
    }
}
