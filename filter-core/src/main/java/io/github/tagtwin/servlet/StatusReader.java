package io.github.tagtwin.servlet;

import io.github.tagtwin.delivery.DeliveryStats;
import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.ledger.Chronicle;
import io.github.tagtwin.ledger.History;
import io.github.tagtwin.ledger.Ledger;
import io.github.tagtwin.queue.Counters;
import io.github.tagtwin.settings.LineSettings;
import io.github.tagtwin.settings.LiveSettings;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.status.EventCounts;
import io.github.tagtwin.status.EventStatus;
import io.github.tagtwin.status.Funnel;
import io.github.tagtwin.status.Status;
import io.github.tagtwin.status.TagStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes an application's status: one call for page, JSON and JMX. Asks the queue, and so may wait for a slow disk: never for a
 * shop's request. Thread-safe.
 */
final class StatusReader {
    private final String application;
    private final LiveSettings live;
    private final Counters counters;
    private final Tally tally;
    private final Supplier<DeliveryStats> delivery;
    private final Clock clock;
    private final Instant startedAt;

    StatusReader(
            String application,
            LiveSettings live,
            Counters counters,
            Tally tally,
            Supplier<DeliveryStats> delivery,
            Clock clock) {
        this.application = application;
        this.live = live;
        this.counters = counters;
        this.tally = tally;
        this.delivery = delivery;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** How things stand now. */
    Status read() {
        Settings settings = live.now();
        Ledger ledger = counters.ledger();
        Instant now = clock.instant();
        ledger.sample(now);
        DeliveryStats stats = delivery.get();
        return Status.of(application, startedAt, now)
                .zone(ledger.zone())
                .switches(
                        settings.delivery().sending(),
                        settings.rollOut().active(),
                        settings.rollOut().share())
                .queue(stats.isDurable(), stats.waiting(), oldest(stats.lanes()), stats.setAsideNow())
                .counters(counters.snapshot())
                .funnel(Funnel.of(ledger.passed()))
                .findings(tally.allFindings())
                .tags(lineTagIds(settings, stats).stream()
                        .map(id -> tag(id, stats.lanes(), now))
                        .collect(Collectors.toList()))
                .stories(ledger.stories().all())
                .build();
    }

    private static Optional<Duration> oldest(List<LaneStats> lanes) {
        return lanes.stream().flatMap(lane -> lane.oldest().stream()).max(Duration::compareTo);
    }

    private Set<String> lineTagIds(Settings settings, DeliveryStats stats) {
        Set<String> all = new TreeSet<>(counters.ledger().lineTagIds());
        settings.lines().stream().map(LineSettings::lineTagId).forEach(all::add);
        stats.lanes().forEach(lane -> all.add(lane.status().lane().lineTagId()));
        all.remove("");
        return all;
    }

    private TagStatus tag(String lineTagId, List<LaneStats> lanes, Instant now) {
        Chronicle chronicle = counters.ledger().chronicle(lineTagId, now);
        TagStatus.Builder tag = TagStatus.of(lineTagId)
                .lanes(lanes.stream()
                        .filter(lane -> lane.status().lane().lineTagId().equals(lineTagId))
                        .collect(Collectors.toList()))
                .events(events(chronicle));
        for (History.Span span : History.Span.values()) {
            tag.history(chronicle.history(span));
        }
        return tag.build(chronicle.fields(), Funnel.of(counters.ledger().passed(lineTagId)));
    }

    private static List<EventStatus> events(Chronicle chronicle) {
        return chronicle.events().entrySet().stream()
                .map(event -> EventStatus.of(
                        event.getKey().conversion().orElse(null),
                        EventCounts.of(
                                event.getValue().recorded(),
                                event.getValue().accepted(),
                                event.getValue().dropped(),
                                event.getValue().setAside()),
                        event.getValue().lastAccepted().orElse(null),
                        event.getValue().fields()))
                .collect(Collectors.toList());
    }
}
