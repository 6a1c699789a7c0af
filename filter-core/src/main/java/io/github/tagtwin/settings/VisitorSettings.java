package io.github.tagtwin.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is asked and kept of a visitor. Immutable. */
public final class VisitorSettings {
    static final Setting<String> CONSENT =
            Setting.text("consent", "[\\p{L}_$][\\p{L}\\p{N}_$.]*", "a class that is a Predicate of the request");
    static final Setting<Set<String>> USER_FIELDS = Setting.list(
            "user-fields",
            "line_uid,click_id,phone,email,ifa,browser_id,external_id",
            "line_uid|click_id|phone|email|ifa|browser_id|external_id",
            "line_uid, click_id, phone, email, ifa, browser_id, external_id");
    static final Setting<String> COUNTRY = Setting.text("country", "TW|JP|TH", "TW, JP, TH");
    static final Setting<Duration> CLICK_WINDOW = Setting.duration("click-window", "30d", "1d", "180d");

    static final List<Setting<?>> ALL = List.of(CONSENT, USER_FIELDS, COUNTRY, CLICK_WINDOW);

    private final Values values;

    VisitorSettings(Values values) {
        this.values = values;
    }

    /** The class that is asked for consent; empty where everybody has agreed. */
    public Optional<String> consent() {
        return values.text(CONSENT);
    }

    /** The user fields that are sent, by LINE's names. */
    public Set<String> userFields() {
        return values.get(USER_FIELDS);
    }

    /** Where phone numbers are at home that don't say so: {@code TW}, {@code JP}, {@code TH}; empty where nobody knows. */
    public String country() {
        return values.get(COUNTRY);
    }

    /** How long a click is remembered: 1 to 180 days. LINE counts default conversions for 30 days after the click. */
    public Duration clickWindow() {
        return values.get(CLICK_WINDOW);
    }
}
