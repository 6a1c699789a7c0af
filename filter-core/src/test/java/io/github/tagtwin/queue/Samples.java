package io.github.tagtwin.queue;

import io.github.tagtwin.event.BusinessKeys;
import io.github.tagtwin.event.ConversionEvent;
import io.github.tagtwin.event.DeduplicationKey;
import io.github.tagtwin.event.EventType;
import io.github.tagtwin.event.Fingerprint;
import io.github.tagtwin.event.Lane;
import io.github.tagtwin.event.RefusedEventException;
import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.UserFields;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Events to queue and to send. */
public final class Samples {
    public static final Lane LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "");
    public static final Lane OTHER_LANE = Lane.of("12345678-1234-1234-1234-123456789abc", "1657");
    public static final Instant TIME = Instant.parse("2026-11-21T09:59:00Z");

    private static final Pattern KEY = Pattern.compile("\"deduplication_key\":\"([^\"]+)\"");

    private Samples() {}

    public static ConversionEvent event(Lane lane, String key) {
        return event(lane, key, TIME);
    }

    public static ConversionEvent event(Lane lane, String key, Instant time) {
        try {
            return ConversionEvent.conversion(lane, "AddToCart")
                    .user(UserFields.none().with(UserField.CLICK_ID, "c1"))
                    .build(DeduplicationKey.of(key).orElseThrow(), time);
        } catch (RefusedEventException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** A stored event whose item is just enough to know it again. */
    static QueuedEvent queued(long sequence, Lane lane) {
        byte[] item = ("{\"deduplication_key\":\"k" + sequence + "\"}").getBytes(StandardCharsets.UTF_8);
        return QueuedEvent.of(sequence, event(lane, "k" + sequence), TIME.plusSeconds(sequence), item);
    }

    /** {@link #queued(long, Lane)}, known by the shop's own id. */
    static QueuedEvent keyed(long sequence, Lane lane, String businessId) {
        DeduplicationKey key = DeduplicationKey.of("k" + sequence).orElseThrow();
        return queued(sequence, lane).remembered(SentKey.of(fingerprint(businessId), key, TIME));
    }

    /** A stored page view. */
    static QueuedEvent viewed(long sequence, Lane lane) {
        byte[] item = ("{\"deduplication_key\":\"k" + sequence + "\"}").getBytes(StandardCharsets.UTF_8);
        return new QueuedEvent(sequence, lane, EventType.PAGE_VIEW, TIME, TIME.plusSeconds(sequence), item);
    }

    public static Fingerprint fingerprint(String businessId) {
        return BusinessKeys.withSecret("s").fingerprint(LANE.lineTagId(), "Purchase", businessId);
    }

    /** The deduplication keys in a text, in their order. */
    public static List<String> keys(String json) {
        return KEY.matcher(json)
                .results()
                .map((MatchResult key) -> key.group(1))
                .collect(Collectors.toList());
    }

    public static List<String> keys(List<QueuedEvent> events) {
        return events.stream().flatMap(event -> keys(event.json()).stream()).collect(Collectors.toList());
    }

    /** {@code k1} to {@code kn}. */
    public static List<String> keys(int first, int last) {
        List<String> keys = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            keys.add("k" + i);
        }
        return keys;
    }
}
