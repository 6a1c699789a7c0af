package io.github.tagtwin.cli.imports;

import io.github.tagtwin.cli.terminal.Shown;
import io.github.tagtwin.event.UserField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what became of a file's rows. Not thread-safe. */
final class Summary {
    private static final int MOST_LINES = 10;
    private static final int WIDTH = 12;

    private final Map<String, Lines> skipped = new TreeMap<>();
    private final Map<UserField, Lines> leftOut = new EnumMap<>(UserField.class);
    private long read;
    private long taken;
    private long faults;

    /** The rows of one kind: how many, and the first of them. */
    private static final class Lines {
        private final List<Long> first = new ArrayList<>();
        private long number;

        void add(long line) {
            number++;
            if (first.size() < MOST_LINES) {
                first.add(line);
            }
        }

        @Override
        public String toString() {
            return (number == 1 ? "line " : "lines ")
                    + first.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + (number > first.size() ? ", ..." : "");
        }
    }

    /** A row was read, whatever becomes of it. */
    void read() {
        read++;
    }

    /** A row isn't sent. */
    void skipped(long line, Skip skip, String reason) {
        skipped.computeIfAbsent(reason, unseen -> new Lines()).add(line);
        faults += skip.isFault() ? 1 : 0;
    }

    /** A row is a conversion, of which some fields may be left out. */
    void taken(ImportedConversion conversion) {
        taken++;
        conversion.leftOut().forEach(field -> leftOut.computeIfAbsent(field, unseen -> new Lines())
                .add(conversion.line()));
    }

    /** Conversions that were taken turned out to be known. */
    void takenBack(ImportedConversion conversion) {
        taken--;
        skipped(conversion.line(), Skip.ALREADY_SENT, Skip.ALREADY_SENT.meaning());
    }

    long rowsRead() {
        return read;
    }

    /** How many rows are conversions. */
    long conversions() {
        return taken;
    }

    /** How many rows have something wrong with them. */
    long faults() {
        return faults;
    }

    /** The counts, a line each. */
    List<String> lines(String takenIs) {
        List<String> lines = new ArrayList<>();
        lines.add(Shown.padded("read", WIDTH) + Shown.number(read));
        lines.add(Shown.padded(takenIs, WIDTH) + Shown.number(taken));
        lines.add(Shown.padded("skipped", WIDTH) + Shown.number(read - taken));
        skipped.forEach((reason, rows) ->
                lines.add(Shown.padded("", WIDTH) + Shown.number(rows.number) + "  " + reason + ": " + rows));
        leftOut.forEach((field, rows) -> lines.add("without " + field.lineName() + ", which LINE wouldn't take: "
                + Shown.number(rows.number) + " (" + rows + ")"));
        return lines;
    }
}
