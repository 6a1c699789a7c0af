package io.github.tagtwin.status;

import io.github.tagtwin.delivery.LaneStats;
import io.github.tagtwin.delivery.LaneStatus;
import io.github.tagtwin.event.JsonText;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.ledger.FieldShares;
import io.github.tagtwin.ledger.History;
import io.github.tagtwin.ledger.HistoryStep;
import io.github.tagtwin.ledger.Story;
import io.github.tagtwin.ledger.StoryMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A {@link Status} as JSON. Names stay as they are from version to version, others may come; what isn't known is left out.
 * They are told in docs/status.md. Thread-safe.
 */
public final class StatusJson implements AutoCloseable {
    private final JsonText json = new JsonText();

    /** The status as one object. */
    public String of(Status status) {
        return json.of(tree(status));
    }

    private static Map<String, Object> tree(Status status) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("application", status.application());
        tree.put("startedAt", text(status.startedAt()));
        tree.put("takenAt", text(status.takenAt()));
        tree.put("zone", status.zone().getId());
        tree.put("sending", status.sending().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("active", status.isActive());
        tree.put("share", status.share());
        tree.put("durable", status.isDurable());
        tree.put("waiting", status.waiting());
        status.oldest().map(Duration::toSeconds).ifPresent(age -> tree.put("oldestSeconds", age));
        tree.put("setAside", status.setAside());
        tree.put("funnel", funnel(status.funnel()));
        tree.put("skipped", status.skips());
        tree.put("dropped", status.drops());
        tree.put("findings", each(status.findings(), StatusJson::finding));
        tree.put("tags", each(status.tags(), StatusJson::tag));
        tree.put("stories", each(status.stories(), StatusJson::story));
        tree.put("counters", status.counters());
        return tree;
    }

    private static List<Map<String, Object>> funnel(Funnel funnel) {
        return each(Arrays.asList(Funnel.Step.values()), step -> {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("step", step.code());
            tree.put("begin", funnel.begin(step));
            tree.put("joined", funnel.joined(step));
            tree.put("left", funnel.left(step));
            return tree;
        });
    }

    private static Map<String, Object> finding(FindingStatus finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code());
        tree.put("times", finding.times());
        tree.put("lastPath", finding.lastPath());
        tree.put("lastAt", text(finding.lastAt()));
        return tree;
    }

    private static Map<String, Object> tag(TagStatus tag) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("lineTagId", tag.lineTagId());
        tree.put("lanes", each(tag.lanes(), StatusJson::lane));
        tree.put("events", each(tag.events(), StatusJson::event));
        tree.put("fields", fields(tag.fields()));
        tree.put("funnel", funnel(tag.funnel()));
        for (History.Span span : History.Span.values()) {
            tree.put(
                    span.name().toLowerCase(Locale.ROOT), each(tag.history(span).steps(), StatusJson::step));
        }
        return tree;
    }

    private static Map<String, Object> lane(LaneStats lane) {
        LaneStatus status = lane.status();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("channelId", status.lane().channelId());
        tree.put("state", status.state().name().toLowerCase(Locale.ROOT));
        tree.put("reason", status.reason());
        status.until().ifPresent(until -> tree.put("until", text(until)));
        tree.put("waiting", lane.waiting());
        lane.oldest().map(Duration::toSeconds).ifPresent(age -> tree.put("oldestSeconds", age));
        status.lastAccepted().ifPresent(at -> tree.put("lastAccepted", text(at)));
        tree.put("lastAnswer", status.lastAnswer());
        return tree;
    }

    private static Map<String, Object> event(EventStatus event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", event.name().isPresent() ? "conversion" : "page_view");
        event.name().ifPresent(name -> tree.put("name", name));
        tree.put("recorded", event.counts().recorded());
        tree.put("accepted", event.counts().accepted());
        tree.put("dropped", event.counts().dropped());
        tree.put("setAside", event.counts().setAside());
        event.lastAccepted().ifPresent(at -> tree.put("lastAccepted", text(at)));
        tree.put("fields", fields(event.fields()));
        return tree;
    }

    private static Map<String, Object> fields(FieldShares shares) {
        Map<String, Object> with = new LinkedHashMap<>();
        shares.with().forEach((field, events) -> with.put(field.lineName(), events));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("events", shares.events());
        tree.put("matchable", shares.matchable());
        tree.put("with", with);
        return tree;
    }

    private static Map<String, Object> step(HistoryStep step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("begin", text(step.begin()));
        tree.put("pageViews", step.pageViews());
        tree.put("conversions", step.conversions());
        tree.put("accepted", step.accepted());
        tree.put("dropped", step.dropped());
        tree.put("setAside", step.setAside());
        step.waiting().ifPresent(waiting -> tree.put("waiting", waiting));
        return tree;
    }

    private static Map<String, Object> story(Story story) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("number", story.number());
        tree.put("lineTagId", story.lineTagId());
        tree.put("type", story.eventName().isPresent() ? "conversion" : "page_view");
        story.eventName().ifPresent(name -> tree.put("name", name));
        tree.put("test", story.isTest());
        tree.put("key", story.key());
        story.keyOrigin().ifPresent(origin -> tree.put("keyOrigin", origin.code()));
        tree.put("placement", story.placement().code());
        tree.put("path", story.path());
        tree.put("fields", story.fields().stream().map(UserField::lineName).collect(Collectors.toList()));
        tree.put("moments", each(story.moments(), StatusJson::moment));
        return tree;
    }

    private static Map<String, Object> moment(StoryMoment moment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", text(moment.at()));
        tree.put("kind", moment.kind().code());
        tree.put("detail", moment.detail());
        return tree;
    }

    private static <T> List<Map<String, Object>> each(List<T> some, Function<T, Map<String, Object>> tree) {
        return some.stream().map(tree).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    @Override
    public void close() {
        json.close();
    }
}
