package io.github.tagtwin.servlet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conversions that are held until their page comes, by the names of their handovers. Only a short cut: what is forgotten
 * here, or known to another node alone, is sent at its deadline. Thread-safe; bounded.
 */
final class HeldConversions {
    private static final int MOST = 10_000;

    private final Map<String, List<HeldConversion>> byHandover = new LinkedHashMap<>();

    synchronized void add(String handover, List<HeldConversion> held) {
        byHandover.computeIfAbsent(handover, first -> new ArrayList<>()).addAll(held);
        if (byHandover.size() > MOST) {
            byHandover.remove(byHandover.keySet().iterator().next());
        }
    }

    /** Those of a handover, which are then somebody else's to care for. */
    synchronized List<HeldConversion> take(String handover) {
        List<HeldConversion> held = byHandover.remove(handover);
        return held == null ? List.of() : held;
    }
}
