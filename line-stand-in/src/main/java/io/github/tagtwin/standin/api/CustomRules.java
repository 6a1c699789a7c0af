package io.github.tagtwin.standin.api;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code custom}, which belongs to the standard events. */
final class CustomRules {

    private static final Set<String> STANDARD_EVENTS = Set.of(
            "ViewItemDetail",
            "AddToCart",
            "InitiateCheckOut",
            "Purchase",
            "GenerateLead",
            "CompleteReservation",
            "CompleteRegistration");

    private CustomRules() {}

    static void check(@Nullable Fields custom, Fields event) throws InvalidEvent {
        event.demand(custom != null || !isPurchase(event), "a Purchase needs custom.value");
        if (custom != null) {
            checkFields(custom, event);
        }
    }

    private static void checkFields(Fields custom, Fields event) throws InvalidEvent {
        custom.demand(isStandard(event), "belongs to the standard events only")
                .optional("value", Rule.number(0, Integer.MAX_VALUE))
                .demand(custom.has("value") || !isPurchase(event), "value is missing, and a Purchase needs it")
                .optional("currency", Rule.matching("[A-Z]{3}"))
                .demand(custom.has("value") || !custom.has("currency"), "currency goes with value")
                .optional("quantity", Rule.integer(0, Integer.MAX_VALUE))
                .optional("item_ids", Rule.textsUpTo(100))
                .optional("keywords", Rule.textsUpTo(10))
                .optional("category", Rule.textUpTo(300))
                .nothingElse();
    }

    private static boolean isStandard(Fields event) {
        return "conversion".equals(event.text("event_type"))
                && STANDARD_EVENTS.contains(String.valueOf(event.text("event_name")));
    }

    private static boolean isPurchase(Fields event) {
        return isStandard(event) && "Purchase".equals(event.text("event_name"));
    }
}
