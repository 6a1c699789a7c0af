package io.github.tagtwin.ee.meters;

import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.ee.LatestStats;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.servlet.RunningTwin;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The meters of one registry. Names of figures and lanes are known only once they have come up, so each reading looks for new
 * ones. Thread-safe.
 */
final class Binding {
    private static final String EVENTS = "events";

    private final MeterRegistry registry;
    private final Supplier<Optional<RunningTwin>> twin;
    private final LatestStats latest;
    private final Set<Object> known = ConcurrentHashMap.newKeySet();
    private final List<Meter> meters = new CopyOnWriteArrayList<>();

    private Binding(MeterRegistry registry, Supplier<Optional<RunningTwin>> twin) {
        this.registry = registry;
        this.twin = twin;
        this.latest = LatestStats.of(twin);
    }

    static Binding begun(MeterRegistry registry, Supplier<Optional<RunningTwin>> twin) {
        Binding binding = new Binding(registry, twin);
        binding.gauge("tagtwin.waiting", EVENTS, "Events that wait to be sent", DeliveryStats::waiting);
        binding.gauge("tagtwin.set.aside", EVENTS, "Events that lie aside", DeliveryStats::setAsideNow);
        binding.gauge(
                "tagtwin.durable",
                null,
                "Whether events that come now outlive the server",
                stats -> stats.isDurable() ? 1 : 0);
        binding.stats();
        return binding;
    }

    void close() {
        meters.forEach(registry::remove);
        meters.clear();
    }

    private void gauge(String name, @Nullable String unit, String what, ToDoubleFunction<DeliveryStats> of) {
        meters.add(Gauge.builder(name, () -> stats().map(of::applyAsDouble).orElse(Double.NaN))
                .baseUnit(unit)
                .description(what)
                .register(registry));
    }

    private Optional<DeliveryStats> stats() {
        figures();
        Optional<DeliveryStats> stats = latest.get();
        stats.stream()
                .flatMap(all -> all.lanes().stream())
                .forEach(lane -> learn(lane.status().lane()));
        return stats;
    }

    private SortedMap<String, Long> figures() {
        SortedMap<String, Long> figures = twin.get().map(RunningTwin::counters).orElseGet(TreeMap::new);
        figures.keySet().forEach(this::learn);
        return figures;
    }

    private void learn(String figure) {
        if (known.add(figure)) {
            meters.add(FunctionCounter.builder(
                            "tagtwin.figure", this, binding -> binding.figures().getOrDefault(figure, 0L))
                    .tag("name", figure)
                    .description("What TagTwin has counted since the start")
                    .register(registry));
        }
    }

    private void learn(Lane lane) {
        if (known.add(lane)) {
            Tags tags = Tags.of("line.tag.id", lane.lineTagId(), "channel.id", lane.channelId());
            meters.add(Gauge.builder("tagtwin.lane.waiting", () -> of(lane, LaneStats::waiting))
                    .tags(tags)
                    .baseUnit(EVENTS)
                    .description("Events that wait in a lane")
                    .register(registry));
            meters.add(TimeGauge.builder("tagtwin.lane.oldest", () -> of(lane, Binding::oldest), TimeUnit.MILLISECONDS)
                    .tags(tags)
                    .description("Since the event happened that is the first to leave")
                    .register(registry));
            for (LaneStatus.State state : LaneStatus.State.values()) {
                meters.add(Gauge.builder(
                                "tagtwin.lane.state",
                                () -> of(lane, stats -> stats.status().state() == state ? 1 : 0))
                        .tags(tags.and("state", state.name().toLowerCase(Locale.ROOT)))
                        .description("Whether a lane is in this state")
                        .register(registry));
            }
        }
    }

    private static double oldest(LaneStats stats) {
        return stats.oldest().map(Duration::toMillis).orElse(0L);
    }

    private double of(Lane lane, ToDoubleFunction<LaneStats> figure) {
        return stats().flatMap(all -> all.lanes().stream()
                        .filter(stats -> stats.status().lane().equals(lane))
                        .findFirst())
                .map(figure::applyAsDouble)
                .orElse(Double.NaN);
    }
}
