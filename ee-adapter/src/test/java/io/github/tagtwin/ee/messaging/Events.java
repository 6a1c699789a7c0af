package io.github.tagtwin.ee.messaging;

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
import java.util.stream.LongStream;

/** Events by their numbers. */
final class Events {
    static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "");
    static final Lane OTHER_LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "1657");
    static final long MANY_BYTES = 4 << 20;
    private static final Instant TIME = Instant.parse("2026-11-21T09:59:00Z");

    private Events() {}

    static List<QueuedEvent> events(Lane lane, long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(number -> event(lane, number))
                .collect(Collectors.toList());
    }

    /** One whose item is so many bytes long. */
    static QueuedEvent large(Lane lane, long number, int bytes) {
        return event(lane, number, String.format("%-" + bytes + "s", "k" + number));
    }

    private static QueuedEvent event(Lane lane, long number) {
        return event(lane, number, "k" + number);
    }

    private static QueuedEvent event(Lane lane, long number, String item) {
        try {
            ConversionEvent event = ConversionEvent.conversion(lane, "AddToCart")
                    .user(UserFields.none().with(UserField.CLICK_ID, "c1"))
                    .build(DeduplicationKey.of("k" + number).orElseThrow(), TIME);
            return QueuedEvent.of(number, event, TIME, item.getBytes(StandardCharsets.UTF_8));
        } catch (RefusedEventException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static List<String> keys(List<QueuedEvent> events) {
        return events.stream().map(QueuedEvent::json).collect(Collectors.toList());
    }

    static List<String> keys(long first, long last) {
        return keys(events(LANE, first, last));
    }
}
