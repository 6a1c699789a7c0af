package io.github.tagtwin.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the settings say of one rule, unread: a text for each part of it, {@code path}, {@code event} and so on. Immutable. */
public final class RuleSettings {
    /** All that can be said of a rule. */
    static final List<String> PARTS = List.of(
            "site",
            "path",
            "method",
            "status",
            "when",
            "event",
            "key",
            "without-key",
            "value",
            "currency",
            "quantity",
            "items",
            "category",
            "keywords");

    private static final Map<String, Setting<String>> MEMBERS = members();

    /** {@code rule.order.path}, {@code rule.order.event} and so on. */
    static final Family FAMILY = Family.of("rule", MEMBERS.values().toArray(new Setting<?>[0]));

    private final String name;
    private final Values values;

    private RuleSettings(String name, Values values) {
        this.name = name;
        this.values = values;
    }

    private static Map<String, Setting<String>> members() {
        Map<String, Setting<String>> members = new LinkedHashMap<>();
        PARTS.forEach(part -> members.put(part, Setting.text(part, "(?s).+", "a text")));
        return members;
    }

    /** Of each rule, in the order of their names. */
    static List<RuleSettings> each(Values values) {
        return values.each(FAMILY).entrySet().stream()
                .map(rule -> new RuleSettings(rule.getKey(), rule.getValue()))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The rule's name: {@code order}. */
    public String name() {
        return name;
    }

    /** The text of a part, without blanks around it; empty where it isn't set. */
    public Optional<String> text(String part) {
        return Stream.ofNullable(MEMBERS.get(part))
                .flatMap(member -> values.text(member).stream())
                .findFirst();
    }

    /** The full name of a part's setting: {@code rule.order.path}. */
    public String setting(String part) {
        return FAMILY.prefix(name) + part;
    }

    /** Refuses a part's text, in the words of every other setting. */
    public SettingsException refused(String part, String reason) {
        return new SettingsException(
                setting(part) + text(part).map(text -> " is '" + text + "'").orElse(" isn't set") + "; " + reason);
    }
}
