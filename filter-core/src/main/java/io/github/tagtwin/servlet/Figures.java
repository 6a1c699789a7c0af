package io.github.tagtwin.servlet;

import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.settings.RollOutSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of one application, for log and JMX alike. Thread-safe. */
final class Figures implements FiguresMXBean {
    private final Counters counters;
    private final Tally tally;
    private final Supplier<DeliveryStats> delivery;
    private final Supplier<RollOutSettings> rollOut;

    /**
     * Figures.
     *
     * @param rollOut for whom TagTwin is there, now
     */
    Figures(Counters counters, Tally tally, Supplier<DeliveryStats> delivery, Supplier<RollOutSettings> rollOut) {
        this.counters = counters;
        this.tally = tally;
        this.delivery = delivery;
        this.rollOut = rollOut;
    }

    @Override
    public boolean isActive() {
        return rollOut.get().active();
    }

    @Override
    public int getShare() {
        return rollOut.get().share();
    }

    @Override
    public SortedMap<String, Long> getCounters() {
        return counters.snapshot();
    }

    @Override
    public SortedMap<String, String> getFindings() {
        return tally.findings();
    }

    @Override
    public long getWaiting() {
        return delivery.get().waiting();
    }

    @Override
    public long getSetAside() {
        return delivery.get().setAsideNow();
    }

    @Override
    public boolean isDurable() {
        return delivery.get().isDurable();
    }

    @Override
    public List<LaneFigures> getLanes() {
        return delivery.get().lanes().stream().map(LaneFigures::new).collect(Collectors.toList());
    }

    /** All of them on one line, lanes only where they don't run. */
    String line() {
        DeliveryStats stats = delivery.get();
        SortedMap<String, Long> shown = getCounters();
        shown.put("waiting", stats.waiting());
        shown.put("set-aside.now", stats.setAsideNow());
        Stream<String> figures = shown.entrySet().stream().map(figure -> figure.getKey() + "=" + figure.getValue());
        return Stream.concat(figures, stats.lanes().stream().flatMap(Figures::trouble))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> trouble(LaneStats lane) {
        LaneStatus status = lane.status();
        return status.state() == LaneStatus.State.RUNNING
                ? Stream.empty()
                : Stream.of("(" + status.lane() + " " + status.state() + ": " + status.reason() + ")");
    }
}
