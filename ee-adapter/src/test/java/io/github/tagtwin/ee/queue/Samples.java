package io.github.tagtwin.ee.queue;

import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import io.github.tagtwin.queue.QueuedEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events to share. */
public final class Samples {
    public static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "");
    public static final Lane OTHER_LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "1657");
    public static final Instant TIME = Instant.parse("2026-11-21T09:59:00Z");

    private Samples() {}

    /** An event as a node's own queue holds it, of which the item is just enough to know it again. */
    public static QueuedEvent event(Lane lane, int number) {
        return event(lane, number, "{\"k\":\"k" + number + "\"}");
    }

    /** An event of about the size that real ones have. */
    public static QueuedEvent realSized(Lane lane, int number) {
        return event(lane, number, "{\"k\":\"k" + number + "\",\"rest\":\"" + "x".repeat(580) + "\"}");
    }

    /** An event of somebody's, that happened so many seconds after {@link #TIME}. */
    public static QueuedEvent event(Lane lane, int number, UserFields person, int seconds) {
        StringBuilder item = new StringBuilder("{\"k\":\"k" + number + "\"");
        person.byLineName().forEach((field, value) -> item.append(",\"" + field + "\":\"" + value + "\""));
        return event(lane, number, item.append('}').toString(), TIME.plusSeconds(seconds));
    }

    private static QueuedEvent event(Lane lane, int number, String item) {
        return event(lane, number, item, TIME);
    }

    private static QueuedEvent event(Lane lane, int number, String item, Instant time) {
        try {
            ConversionEvent event = ConversionEvent.conversion(lane, "AddToCart")
                    .user(UserFields.none().with(UserField.CLICK_ID, "c1"))
                    .build(DeduplicationKey.of("k" + number).orElseThrow(), time);
            return QueuedEvent.of(number, event, TIME.plusSeconds(number), item.getBytes(StandardCharsets.UTF_8));
        } catch (RefusedEventException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static List<QueuedEvent> events(Lane lane, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> event(lane, number))
                .collect(Collectors.toList());
    }

    /** Which events they are, by what the items begin with, in their order. */
    public static List<String> keys(List<QueuedEvent> events) {
        return events.stream()
                .map(event -> event.json().replaceFirst("^.{6}(k[0-9]+).*$", "$1"))
                .collect(Collectors.toList());
    }

    /** Which events they are, in their order. */
    public static List<String> items(List<QueuedEvent> events) {
        return events.stream().map(QueuedEvent::json).collect(Collectors.toList());
    }

    public static List<String> items(int first, int last) {
        return items(events(LANE, first, last));
    }
}
