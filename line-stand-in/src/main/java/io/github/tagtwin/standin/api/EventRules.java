package io.github.tagtwin.standin.api;

import java.time.Duration;
import java.time.Instant;

/** The table {@code event}. */
final class EventRules {

    private static final Duration OLDEST = Duration.ofDays(90);
    private static final Duration NEWEST = Duration.ofHours(24);
    private static final Rule NAME = Rule.matching("[A-Za-z0-9_-]{1,20}");

    private EventRules() {}

    static void check(Fields event, Instant arrival) throws InvalidEvent {
        long now = arrival.getEpochSecond();
        event.required("source_type", Rule.oneOf("web"))
                .required("event_type", Rule.oneOf("page_view", "conversion"))
                .optional("event_name", NAME)
                .demand(isNamed(event), "event_name is missing, and a conversion needs it")
                .required("deduplication_key", Rule.matching("[0-9a-zA-Z_-]{1,256}"))
                .demand(isSent(event), "deduplication_key is the text undefined, which counts as not sent")
                .required("event_timestamp", Rule.integer(now - OLDEST.toSeconds(), now + NEWEST.toSeconds()))
                .optional("test_flag", Rule.flag())
                .nothingElse();
    }

    private static boolean isNamed(Fields event) {
        return "page_view".equals(event.text("event_type")) || event.has("event_name");
    }

    private static boolean isSent(Fields event) {
        return !"undefined".equals(event.text("deduplication_key"));
    }
}
