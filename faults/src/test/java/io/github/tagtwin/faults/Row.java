package io.github.tagtwin.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;

/**
 * What became of the events of one fault.
 *
 * @param fault what was done to them, without a comma
 * @param durability what {@code record} waited for: {@code async} or {@code commit}
 * @param offered events of which the shop's client was told that they were taken
 * @param counted those of them that LINE counts, after its deduplication
 * @param lost offered, and not counted
 * @param doubled counted more than once, or never asked for
 * @param recovered from the fault's end to the last event counted
 */
record Row(String fault, String durability, long offered, long counted, long lost, long doubled, Duration recovered) {
    static final String HEADER = "fault,durability,offered,counted,lost,double,recovered_s";

    Row {
        if (fault.contains(",")) {
            throw new IllegalArgumentException("a comma would begin another column: " + fault);
        }
    }

    /** What every fault must leave: nothing lost, nothing twice, and something tried at all. */
    void mustBeWhole() {
        mustBeWhole("");
    }

    /**
     * The same.
     *
     * @param told what to look at where it isn't so
     */
    void mustBeWhole(Object told) {
        assertThat(offered).as("%s: offered %s", this, told).isPositive();
        assertThat(lost).as("%s: lost %s", this, told).isZero();
        mustHaveNoDouble();
    }

    void mustHaveNoDouble() {
        assertThat(doubled).as("%s: counted twice, or never asked for", this).isZero();
    }

    String csv() {
        return String.join(
                ",",
                fault,
                durability,
                Long.toString(offered),
                Long.toString(counted),
                Long.toString(lost),
                Long.toString(doubled),
                seconds());
    }

    /** One line of a table for people. */
    String line(int widest) {
        return String.format(
                Locale.ROOT,
                "%-" + widest + "s  %-10s %8d %8d %5d %6d %12s",
                fault,
                durability,
                offered,
                counted,
                lost,
                doubled,
                seconds());
    }

    static String head(int widest) {
        return String.format(
                "%-" + widest + "s  %-10s %8s %8s %5s %6s %12s",
                "fault",
                "durability",
                "offered",
                "counted",
                "lost",
                "double",
                "recovered_s");
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f", recovered.toMillis() / 1000.0);
    }
}
