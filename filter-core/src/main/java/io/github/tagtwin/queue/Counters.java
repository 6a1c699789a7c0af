package io.github.tagtwin.queue;

import io.github.tagtwin.ledger.Ledger;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often something happened since the start, by name: {@code recorded}, {@code accepted}, {@code refused.value},
 * {@code finding.no-tag}. Names come from closed lists, never from a request.
 *
 * <p>Thread-safe; adding neither blocks nor allocates once a name is known.
 */
public final class Counters {
    private final Map<String, LongAdder> adders = new ConcurrentHashMap<>();
    private final Ledger ledger;

    /** Counters beside a ledger of their own, which tells no stories. */
    public Counters() {
        this(Ledger.plain());
    }

    /** Counters beside a ledger. */
    public Counters(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What is counted by LINE Tag ID and event name. */
    public Ledger ledger() {
        return ledger;
    }

    public void add(String name) {
        add(name, 1);
    }

    public void add(String name, long times) {
        adders.computeIfAbsent(name, unknown -> new LongAdder()).add(times);
    }

    public long get(String name) {
        LongAdder adder = adders.get(name);
        return adder == null ? 0 : adder.sum();
    }

    /** All of them at about this moment, by name. */
    public SortedMap<String, Long> snapshot() {
        SortedMap<String, Long> copy = new TreeMap<>();
        adders.forEach((name, adder) -> copy.put(name, adder.sum()));
        return copy;
    }
}
