package io.github.tagtwin.cli.check;

import java.util.ArrayList;
import java.util.List;

/** What is to be said of a shop's files, in the order in which it was found. Not thread-safe. */
final class Remarks {
    private final List<String> facts = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();

    /** Something that is so. */
    void fact(String text) {
        facts.add(text);
    }

    /** Something that can't work. */
    void fault(String text) {
        faults.add(text);
    }

    /** Something that works, and may not be meant so. */
    void doubt(String text) {
        doubts.add(text);
    }

    List<String> facts() {
        return facts;
    }

    List<String> faults() {
        return faults;
    }

    List<String> doubts() {
        return doubts;
    }
}
