package io.github.tagtwin;

import io.github.tagtwin.event.UserField;
import io.github.tagtwin.event.WebField;
import io.github.tagtwin.event.WebFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Event data under the names that LINE's server-side tag reads. A name that is absent, blank, or holds what a template
 * writes for nothing ({@code undefined}, {@code null}) says nothing. Immutable.
 */
final class EventData {
    private static final Set<String> NOTHING = Set.of("", "undefined", "null");
    private static final String USER_DATA = "user_data";

    private final Map<String, ?> data;

    EventData(Map<String, ?> data) {
        this.data = data;
    }

    /** The event's name: the one that is given for LINE, else the analytics event's. */
    String name() {
        return text("x-line-event-name").or(() -> text("event_name")).orElse("");
    }

    Optional<String> deduplicationKey() {
        return text("x-line-deduplication_key");
    }

    /** What the event is worth; null where that is no number. */
    @Nullable BigDecimal value() {
        try {
            return text("x-line-event-value").map(BigDecimal::new).orElse(null);
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    @Nullable String currency() {
        return text("x-line-event-currency").orElse(null);
    }

    WebFields web() {
        return WebFields.none()
                .with(WebField.TITLE, text("page_title").orElse(null))
                .with(WebField.URL, text("page_location").orElse(null))
                .with(WebField.REFERRER, text("page_referrer").orElse(null))
                .with(WebField.IP_ADDRESS, text("ip_override").orElse(null))
                .with(WebField.USER_AGENT, text("user_agent").orElse(null));
    }

    /** Who the event is of; what is hashed already comes before what isn't. */
    Visitor visitor() {
        Visitor visitor = Visitor.unknown();
        visitor = visitor.with(UserField.LINE_UID, text("x-line-user_id"));
        visitor = visitor.with(UserField.EXTERNAL_ID, text("x-line-external_id"));
        visitor = visitor.with(UserField.IFA, text("x-line-ifa"));
        Optional<String> phone = text("x-line-hashed_phone");
        Optional<String> email = text("x-line-hashed_email");
        visitor = phone.isPresent()
                ? visitor.with(UserField.PHONE, phone)
                : userData("phone_number").map(visitor::phone).orElse(visitor);
        return email.isPresent()
                ? visitor.with(UserField.EMAIL, email)
                : userData("email_address").map(visitor::email).orElse(visitor);
    }

    private Optional<String> userData(String name) {
        Object nested = data.get(USER_DATA);
        return text(USER_DATA + "." + name)
                .or(() -> nested instanceof Map ? text(((Map<?, ?>) nested).get(name)) : Optional.empty());
    }

    private Optional<String> text(String name) {
        return text(data.get(name));
    }

    // Of several, as analytics allow them for a person, the first.
    private static Optional<String> text(@Nullable Object value) {
        Object one = value instanceof List && !((List<?>) value).isEmpty() ? ((List<?>) value).get(0) : value;
        return Optional.ofNullable(one)
                .map(found -> found.toString().strip())
                .filter(found -> !NOTHING.contains(found));
    }
}
