package io.github.tagtwin.status;

import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.ledger.FieldShares;
import io.github.tagtwin.ledger.History;
import io.github.tagtwin.ledger.HistoryStep;
import io.github.tagtwin.ledger.KeyOrigin;
import io.github.tagtwin.ledger.Placement;
import io.github.tagtwin.ledger.Story;
import io.github.tagtwin.ledger.StoryMoment;
import io.github.tagtwin.ledger.StoryMoment.Kind;
import io.github.tagtwin.ledger.StoryStart;
import io.github.tagtwin.settings.Sending;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Statuses to show: a shop in which everything occurs that can, and one in which nothing has. */
public final class StatusSamples {
    /** When the samples are taken. */
    public static final Instant NOW = Instant.parse("2026-11-21T04:00:30Z");

    /** The LINE Tag ID of which most is told. */
    public static final String TAG = "6f1c0a52-3b1d-4e8a-9c55-0d7a1b2c3d4e";

    /** A LINE Tag ID whose lane is paused by a 401. */
    public static final String PAUSED_TAG = "0a1b2c3d-3b1d-4e8a-9c55-0d7a1b2c3d4e";

    private static final Instant START = Instant.parse("2026-11-21T01:00:00Z");

    private StatusSamples() {}

    /** A shop that has just started. */
    public static Status idle() {
        return Status.of("ROOT", NOW, NOW)
                .tags(List.of(TagStatus.of(TAG)
                        .history(history(History.Span.HOUR, 0))
                        .history(history(History.Span.DAY, 0))
                        .history(history(History.Span.MONTH, 0))
                        .build(FieldShares.of(0, 0, Map.of()), Funnel.of(0, Map.of(), Map.of()))))
                .build();
    }

    /** A shop with everything to show. */
    public static Status busy() {
        return Status.of("ROOT", START, NOW)
                .zone(ZoneId.of("Asia/Taipei"))
                .switches(Sending.TEST, true, 20)
                .queue(false, 7, Optional.of(Duration.ofSeconds(95)), 2)
                .counters(new TreeMap<>(Map.of(
                        "recorded", 42L,
                        "skipped.robot", 5L,
                        "skipped.no-consent", 3L,
                        "dropped.full", 2L,
                        "dropped.full.page-view", 2L,
                        "dropped.already-sent", 1L,
                        "finding.no-tag", 4L)))
                .funnel(funnel())
                .findings(List.of(
                        FindingStatus.of("no-tag", 4, "/order/done", NOW.minusSeconds(60)),
                        FindingStatus.of("csp-hash", 1, "/tea", NOW.minusSeconds(3600))))
                .tags(List.of(tag(), pausedTag()))
                .stories(stories())
                .build();
    }

    private static Funnel funnel() {
        return Funnel.of(
                60,
                Map.of(
                        Funnel.Step.RECORDED, Map.of("conversions", 6L),
                        Funnel.Step.OFFERED, Map.of("found", 2L, "sent-again", 1L)),
                Map.of(
                        Funnel.Step.REQUESTS,
                        Map.of("file", 10L, "no-consent", 3L, "robot", 5L, "no-tag", 4L, "under-way", 1L),
                        Funnel.Step.RECORDED,
                        Map.of("unkeyed", 1L, "value", 1L),
                        Funnel.Step.OFFERED,
                        Map.of("full", 2L, "already-sent", 1L),
                        Funnel.Step.KEPT,
                        Map.of("waiting", 7L, "set-aside", 2L)));
    }

    private static TagStatus tag() {
        return TagStatus.of(TAG)
                .lanes(List.of(
                        LaneStats.of(
                                LaneStatus.running(Lane.of(TAG, ""))
                                        .answered("answer 202")
                                        .accepted(NOW.minusSeconds(20)),
                                3,
                                Optional.of(Duration.ofSeconds(30))),
                        LaneStats.of(
                                LaneStatus.running(Lane.of(TAG, "1234567890"))
                                        .answered("answer 503")
                                        .held(LaneStatus.State.WAITING, "unavailable", NOW.plusSeconds(40)),
                                2,
                                Optional.of(Duration.ofSeconds(95)))))
                .history(history(History.Span.HOUR, 3))
                .history(history(History.Span.DAY, 12))
                .history(history(History.Span.MONTH, 400))
                .events(List.of(
                        EventStatus.of(null, EventCounts.of(5000, 4890, 100, 2), NOW.minusSeconds(20), shares()),
                        EventStatus.of("Purchase", EventCounts.of(40, 39, 1, 0), NOW.minusSeconds(120), shares()),
                        EventStatus.of(
                                "GenerateLead",
                                EventCounts.of(2, 2, 0, 0),
                                NOW.minus(Duration.ofDays(9)),
                                FieldShares.of(0, 0, Map.of())),
                        EventStatus.of("NewMember", EventCounts.of(1, 0, 0, 1), null, FieldShares.of(1, 0, Map.of()))))
                .build(shares(), funnel());
    }

    private static TagStatus pausedTag() {
        return TagStatus.of(PAUSED_TAG)
                .lanes(List.of(
                        LaneStats.of(LaneStatus.running(Lane.of(PAUSED_TAG, "77")), 0, Optional.empty()),
                        LaneStats.of(
                                LaneStatus.running(Lane.of(PAUSED_TAG, ""))
                                        .answered("answer 401")
                                        .held(LaneStatus.State.PAUSED, "token", NOW.plusSeconds(240)),
                                2,
                                Optional.of(Duration.ofMinutes(3)))))
                .history(history(History.Span.HOUR, 1))
                .history(history(History.Span.DAY, 1))
                .history(history(History.Span.MONTH, 1))
                .build(FieldShares.of(0, 0, Map.of()), Funnel.of(0, Map.of(), Map.of()));
    }

    private static FieldShares shares() {
        return FieldShares.of(
                200,
                80,
                Map.of(
                        UserField.CLICK_ID, 60L,
                        UserField.EMAIL, 30L,
                        UserField.BROWSER_ID, 190L,
                        UserField.EXTERNAL_ID, 30L));
    }

    private static History history(History.Span span, long scale) {
        List<HistoryStep> steps = LongStream.range(0, span.steps())
                .mapToObj(step -> step(span, step, scale))
                .collect(Collectors.toList());
        return History.of(span, steps);
    }

    private static HistoryStep step(History.Span span, long step, long scale) {
        HistoryStep empty = HistoryStep.beginning(NOW.minus(span.step().multipliedBy(span.steps() - 1 - step)));
        long wave = scale * (step % 7);
        return scale == 0 || step < span.steps() / 3
                ? empty
                : empty.recorded(wave, new TreeMap<>(Map.of("Purchase", wave / 3, "GenerateLead", step % 2)))
                        .left(wave, step % 11 == 0 ? scale : 0, 0)
                        .waiting(step % 5);
    }

    private static List<Story> stories() {
        return List.of(
                Story.of(
                        3,
                        TAG,
                        "Purchase",
                        start("T20261121-7K3", KeyOrigin.ORDER_ID, "/order/done"),
                        List.of(
                                StoryMoment.of(NOW.minusSeconds(50), Kind.CAPTURED),
                                StoryMoment.of(NOW.minusSeconds(50), Kind.QUEUED),
                                StoryMoment.of(NOW.minusSeconds(50), Kind.STORED),
                                StoryMoment.of(NOW.minusSeconds(5), Kind.SENT),
                                StoryMoment.of(NOW.minusSeconds(5), Kind.ANSWERED, "answer 202"),
                                StoryMoment.of(NOW.minusSeconds(5), Kind.ACCEPTED))),
                Story.of(
                        2,
                        TAG,
                        null,
                        start("0123456789abcdef0123", KeyOrigin.RANDOM, "/tea"),
                        List.of(
                                StoryMoment.of(NOW.minusSeconds(60), Kind.CAPTURED),
                                StoryMoment.of(NOW.minusSeconds(60), Kind.DROPPED, "full"))),
                Story.of(
                        1,
                        TAG,
                        "Purchase",
                        StoryStart.unmade("/order/done"),
                        List.of(
                                StoryMoment.of(NOW.minusSeconds(70), Kind.CAPTURED),
                                StoryMoment.of(NOW.minusSeconds(70), Kind.NOT_SENT, "unkeyed"))));
    }

    private static StoryStart start(String key, KeyOrigin origin, String path) {
        try {
            ConversionEvent event = ConversionEvent.pageView(Lane.of(TAG, ""))
                    .user(UserFields.none().with(UserField.CLICK_ID, Optional.of("aBcDeFgHiJkLmNoPqRsTuVwX")))
                    .build(DeduplicationKey.of(key).orElseThrow(), NOW);
            return StoryStart.of(event, origin, Placement.INSERTED, path);
        } catch (RefusedEventException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
