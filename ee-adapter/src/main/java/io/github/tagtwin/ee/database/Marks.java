package io.github.tagtwin.ee.database;

import java.util.Collections;

/** Marks for parameters in SQL. */
final class Marks {
    private Marks() {}

    /** {@code (?, ?, ?)}. */
    static String in(int count) {
        return "(" + list("?", count) + ")";
    }

    /** One mark so many times, by commas. */
    static String list(String mark, int count) {
        return String.join(", ", Collections.nCopies(count, mark));
    }
}
