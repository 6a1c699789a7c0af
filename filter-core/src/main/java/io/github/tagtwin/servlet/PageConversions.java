package io.github.tagtwin.servlet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was recorded in one request, in its order, without what was rolled back since. Of one thread, as the request is. */
final class PageConversions {
    private static final int MOST = 100;

    private final List<RecordedConversion> recorded = new ArrayList<>();
    private int tooMany;

    /** Whether there is room for one more; it is counted where there isn't. */
    boolean hasRoom() {
        boolean room = recorded.size() < MOST;
        if (!room) {
            tooMany++;
        }
        return room;
    }

    void add(RecordedConversion one) {
        recorded.add(one);
    }

    List<RecordedConversion> all() {
        return standing().collect(Collectors.toUnmodifiableList());
    }

    /** Those before another one. */
    Stream<RecordedConversion> earlier(RecordedConversion than) {
        return standing().takeWhile(each -> each != than);
    }

    /** Drops some, and tells which they were. */
    List<RecordedConversion> forget(Predicate<RecordedConversion> unwanted) {
        List<RecordedConversion> forgotten = standing().filter(unwanted).collect(Collectors.toUnmodifiableList());
        recorded.removeAll(forgotten);
        return forgotten;
    }

    /** How many there was no room for. */
    int tooMany() {
        return tooMany;
    }

    private Stream<RecordedConversion> standing() {
        return recorded.stream().filter(each -> !each.isUndone());
    }
}
