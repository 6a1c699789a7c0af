package io.github.tagtwin.status;

import io.github.tagtwin.ledger.Passed;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The way from requests to events that LINE answered with 202, since the application's start. Its numbers add up: what a
 * step begins with, and what joined there, is what left there by reason, and what the next step begins with. Immutable.
 */
public final class Funnel {
    /** The steps, in their order. */
    public enum Step {
        /**
         * Requests. Each is seen, and makes one page view or leaves by a reason: {@code file}, {@code no-consent},
         * {@code robot}, {@code no-tag}, {@code unkeyed}, …; {@code under-way} are being answered now.
         */
        REQUESTS("requests"),
        /** Page views, which {@code conversions} join; by reason those leave that aren't offered to the queue. */
        RECORDED("recorded"),
        /** Events offered to the queue; {@code found}, {@code adopted} and {@code sent-again} ones join. What is lost or left out leaves. */
        OFFERED("offered"),
        /** Events that the queue has kept: {@code waiting}, {@code set-aside} and {@code dry-run} ones stay behind. */
        KEPT("kept"),
        /** Events that LINE answered with 202. */
        ACCEPTED("accepted");

        private final String code;

        Step(String code) {
            this.code = code;
        }

        /** Its name in JSON and JMX. */
        public String code() {
            return code;
        }
    }

    private final Map<Step, Long> begins;
    private final Map<Step, SortedMap<String, Long>> joined;
    private final Map<Step, SortedMap<String, Long>> left;

    private Funnel(long requests, Map<Step, SortedMap<String, Long>> joined, Map<Step, SortedMap<String, Long>> left) {
        this.joined = joined;
        this.left = left;
        this.begins = new EnumMap<>(Step.class);
        long begin = requests;
        for (Step step : Step.values()) {
            begins.put(step, begin);
            begin += sum(joined(step)) - sum(left(step));
        }
    }

    /**
     * A funnel.
     *
     * @param requests what the first step begins with
     * @param joined what joined at each step, by reason
     * @param left what left at each step, by reason
     * @throws IllegalArgumentException if a number is negative, or more leave a step than come to it
     */
    public static Funnel of(
            long requests, Map<Step, ? extends Map<String, Long>> joined, Map<Step, ? extends Map<String, Long>> left) {
        Funnel funnel = new Funnel(requests, copy(joined), copy(left));
        List<Step> impossible = funnel.begins.keySet().stream()
                .filter(step -> funnel.begin(step) < 0)
                .collect(Collectors.toList());
        if (!impossible.isEmpty() || !funnel.left(Step.ACCEPTED).isEmpty()) {
            throw new IllegalArgumentException("a funnel that doesn't add up: " + funnel);
        }
        return funnel;
    }

    /**
     * A funnel of what passed. What came and hasn't been seen to leave is {@code under-way}, or {@code waiting} where the queue
     * has it. Should more have left than had come, since a fault of ours counted twice, the difference joins as
     * {@code unaccounted}.
     */
    public static Funnel of(Passed passed) {
        Map<Step, SortedMap<String, Long>> joined = new EnumMap<>(Step.class);
        Map<Step, SortedMap<String, Long>> left = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            joined.put(step, new TreeMap<>());
            left.put(step, new TreeMap<>());
        }
        left.put(Step.REQUESTS, passed.missed());
        even(joined, left, Step.REQUESTS, passed.requests() - passed.pageViews());
        joined.put(Step.RECORDED, new TreeMap<>(Map.of("conversions", passed.conversions())));
        left.put(Step.RECORDED, passed.unsent());
        even(joined, left, Step.RECORDED, passed.pageViews() - passed.offered());
        joined.put(Step.OFFERED, passed.joined());
        left.put(Step.OFFERED, passed.lost());
        left.put(Step.KEPT, passed.kept());
        long kept = passed.offered() + sum(passed.joined()) - sum(passed.lost());
        even(joined, left, Step.KEPT, kept - passed.accepted());
        left.remove(Step.ACCEPTED);
        return of(passed.requests(), joined, left);
    }

    // What is left over of a step, if so many more begin it than the next one.
    private static void even(
            Map<Step, SortedMap<String, Long>> joined, Map<Step, SortedMap<String, Long>> left, Step step, long more) {
        SortedMap<String, Long> in = Objects.requireNonNull(joined.get(step));
        SortedMap<String, Long> out = Objects.requireNonNull(left.get(step));
        long rest = more + sum(in) - sum(out);
        if (rest > 0) {
            out.merge(step == Step.KEPT ? "waiting" : "under-way", rest, Long::sum);
        } else if (rest < 0) {
            in.merge("unaccounted", -rest, Long::sum);
        }
    }

    private static Map<Step, SortedMap<String, Long>> copy(Map<Step, ? extends Map<String, Long>> reasons) {
        Map<Step, SortedMap<String, Long>> copy = new EnumMap<>(Step.class);
        reasons.forEach((step, byReason) -> {
            if (byReason.values().stream().anyMatch(number -> number < 0)) {
                throw new IllegalArgumentException("fewer than none at " + step + ": " + byReason);
            }
            copy.put(step, Collections.unmodifiableSortedMap(new TreeMap<>(byReason)));
        });
        return copy;
    }

    private static long sum(SortedMap<String, Long> byReason) {
        return byReason.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What the step begins with: what the one before it has passed on. */
    public long begin(Step step) {
        return begins.getOrDefault(step, 0L);
    }

    /** What joined at this step, by reason. */
    public SortedMap<String, Long> joined(Step step) {
        return joined.getOrDefault(step, Collections.emptySortedMap());
    }

    /** What left at this step, by reason. */
    public SortedMap<String, Long> left(Step step) {
        return left.getOrDefault(step, Collections.emptySortedMap());
    }

    @Override
    public String toString() {
        return begins + " joined by " + joined + " left by " + left;
    }
}
