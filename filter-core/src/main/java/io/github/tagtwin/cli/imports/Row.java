package io.github.tagtwin.cli.imports;

import java.util.List;

/** One row of a file, by its line, or what is wrong with it. Holds what may be a person's: never for a log. Immutable. */
final class Row {
    private final long line;
    private final List<String> texts;
    private final String fault;

    private Row(long line, List<String> texts, String fault) {
        this.line = line;
        this.texts = texts;
        this.fault = fault;
    }

    static Row of(long line, List<String> texts) {
        return new Row(line, List.copyOf(texts), "");
    }

    /** A line that is no row, with its text as it is. */
    static Row broken(long line, String text, String fault) {
        return new Row(line, List.of(text), fault);
    }

    /** The number of the line in which it begins, from 1. */
    long line() {
        return line;
    }

    /** Its texts, column by column; of a broken one, the line. */
    List<String> texts() {
        return texts;
    }

    /** Why it is no row; empty where it is one. */
    String fault() {
        return fault;
    }

    boolean isBroken() {
        return !fault.isEmpty();
    }
}
