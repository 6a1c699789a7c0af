package io.github.tagtwin.standin.page;

import io.github.tagtwin.standin.counting.CountedEvent;
import io.github.tagtwin.standin.counting.EventPath;
import io.github.tagtwin.standin.counting.Step;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws one event between the two lanes. */
final class EventCard {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int MAX_SIDE = 3;

    private final Template card = Template.resource("card.html");
    private final Template copy = Template.resource("copy.html");
    private final Template more = Template.resource("more.html");
    private final Template absent = Template.resource("absent.html");
    private final Template fact = Template.resource("fact.html");

    String html(CountedEvent event) {
        return card.fill(Map.of(
                "class", classes(event),
                "name", event.eventName(),
                "mark", event.counted() ? "✓" : "–",
                "verdict", event.counted() ? "counted once" : "not counted",
                "reason", event.reason().orElse(""),
                "key", event.deduplicationKey().orElse("no deduplication key: stands alone"),
                "facts", facts(event),
                "browser", lane(event, EventPath.TAG),
                "server", lane(event, EventPath.API)));
    }

    private static String classes(CountedEvent event) {
        String paths = event.paths().stream().map(EventPath::toString).collect(Collectors.joining(" by-", "by-", ""));
        return (event.counted() ? "is-counted " : "is-dropped ") + paths + " first-" + event.first();
    }

    private String facts(CountedEvent event) {
        return fact("click id", event.clickId())
                + fact("browser id", event.browserId())
                + fact("external id", event.externalId())
                + fact(
                        "value",
                        event.value()
                                .map(value -> value.toPlainString()
                                        + event.currency()
                                                .map(unit -> " " + unit)
                                                .orElse("")))
                + fact("page", event.url());
    }

    private String fact(String name, Optional<String> text) {
        return text.map(value -> fact.fill(Map.of("name", name, "value", value)))
                .orElse("");
    }

    private String lane(CountedEvent event, EventPath path) {
        List<Step> steps =
                event.steps().stream().filter(step -> step.path() == path).collect(Collectors.toList());
        if (steps.isEmpty()) {
            return absent.fill(
                    Map.of("path", path == EventPath.TAG ? "LINE Tag: nothing came" : "Conversion API: nothing came"));
        }
        String shown =
                steps.stream().limit(MAX_SIDE).map(step -> copy(event, step)).collect(Collectors.joining());
        int hidden = steps.size() - MAX_SIDE;
        return shown + (hidden > 0 ? more.fill(Map.of("count", Integer.toString(hidden))) : "");
    }

    private String copy(CountedEvent event, Step step) {
        Map<String, String> values = new HashMap<>();
        values.put("class", step.merged() ? "merged" : "dropped");
        values.put("instant", step.time().toString());
        values.put("clock", CLOCK.format(step.time()));
        values.put("role", role(event, step));
        return copy.fill(values);
    }

    private static String role(CountedEvent event, Step step) {
        if (!step.merged()) {
            return step.reason().orElse("");
        }
        Step first = event.steps().stream().filter(Step::merged).findFirst().orElse(step);
        return step.equals(first)
                ? "first: this one counts"
                : later(Duration.between(first.time(), step.time())) + " later: merged";
    }

    /** A time as people say it: {@code 0.4 s}, {@code 45 s}, {@code 3 min}, {@code 2 days}. */
    static String later(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", Math.max(0, time.toMillis()) / 1000.0);
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7_200 ? seconds / 60 + " min" : longer(seconds / 3_600);
    }

    private static String longer(long hours) {
        return hours < 48 ? hours + " h" : hours / 24 + " days";
    }
}
