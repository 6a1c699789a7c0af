package io.github.tagtwin.settings;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is asked and kept of a visitor. Immutable. */
public final class VisitorSettings {
    static final Setting<ConsentMode> CONSENT = Setting.choice("consent", ConsentMode.OFF);
    static final Setting<String> CONSENT_COOKIE = Setting.text(
            "consent-cookie",
            "[^\\s=;,]+=.+",
            "a cookie's name, =, and a regular expression that is found in its value");
    static final Setting<String> CONSENT_ATTRIBUTE =
            Setting.text("consent-attribute", "\\S+", "the name of an attribute of the request or the session");
    static final Setting<String> CONSENT_CLASS =
            Setting.text("consent-class", "[\\p{L}_$][\\p{L}\\p{N}_$.]*", "a class that is a Predicate of the request");
    static final Setting<Set<String>> USER_FIELDS = Setting.list(
            "user-fields",
            "line_uid,click_id,phone,email,ifa,browser_id,external_id",
            "line_uid|click_id|phone|email|ifa|browser_id|external_id",
            "line_uid, click_id, phone, email, ifa, browser_id, external_id");
    static final Setting<String> COUNTRY = Setting.text("country", "TW|JP|TH", "TW, JP, TH");
    static final Setting<Duration> CLICK_WINDOW = Setting.duration("click-window", "30d", "1d", "180d");

    static final List<Setting<?>> ALL =
            List.of(CONSENT, CONSENT_COOKIE, CONSENT_ATTRIBUTE, CONSENT_CLASS, USER_FIELDS, COUNTRY, CLICK_WINDOW);

    private final Values values;

    VisitorSettings(Values values) {
        this.values = values;
    }

    /** Whose consent is needed. */
    public ConsentMode consent() {
        return values.get(CONSENT);
    }

    /** A cookie's name, {@code =}, and a regular expression found in its value where the visitor has agreed. */
    public Optional<String> consentCookie() {
        return values.text(CONSENT_COOKIE);
    }

    /** The request's or session's attribute that tells whether the visitor has agreed. */
    public Optional<String> consentAttribute() {
        return values.text(CONSENT_ATTRIBUTE);
    }

    /** The shop's class that is asked whether the visitor has agreed. */
    public Optional<String> consentClass() {
        return values.text(CONSENT_CLASS);
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
