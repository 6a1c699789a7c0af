package io.github.tagtwin.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How many went which way, by a word out of a closed list. Thread-safe; adding neither blocks nor allocates once a word is known. */
final class Reasons {
    private final Map<String, LongAdder> adders = new ConcurrentHashMap<>();

    void add(String reason, long times) {
        adders.computeIfAbsent(reason, unknown -> new LongAdder()).add(times);
    }

    /** All of them at about this moment. */
    SortedMap<String, Long> snapshot() {
        SortedMap<String, Long> copy = new TreeMap<>();
        adders.forEach((reason, adder) -> copy.put(reason, adder.sum()));
        return copy;
    }
}
