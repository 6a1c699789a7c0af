package io.github.tagtwin.settings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the settings say of one rule, unread: a text for each part of it, {@code path}, {@code event} and so on. Immutable. */
public final class RuleTexts {
    private final String name;
    private final Map<String, String> parts;

    private RuleTexts(String name, Map<String, String> parts) {
        this.name = name;
        this.parts = parts;
    }

    /** The texts of all rules by their settings' names; of each, the first source that has one wins. */
    static SortedMap<String, String> read(List<SettingsSource> sources) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (SettingsSource source : sources) {
            source.names().stream().filter(RuleNames::isKnown).forEach(name -> source.text(name)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> texts.putIfAbsent(name, text.strip())));
        }
        return texts;
    }

    /** The names of settings that have another text than before, or one more, or none any more. */
    static Stream<String> changed(SortedMap<String, String> before, SortedMap<String, String> now) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(before.get(name), now.get(name)));
    }

    /** The rules, in the order of their names. */
    static List<RuleTexts> of(SortedMap<String, String> texts) {
        Map<String, Map<String, String>> rules = new TreeMap<>();
        texts.forEach((setting, text) -> {
            Matcher name = RuleNames.matcher(setting);
            if (name.matches()) {
                rules.computeIfAbsent(name.group(1), rule -> new TreeMap<>()).put(name.group(2), text);
            }
        });
        return rules.entrySet().stream()
                .map(rule -> new RuleTexts(rule.getKey(), rule.getValue()))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The rule's name: {@code order}. */
    public String name() {
        return name;
    }

    /** The text of a part, without blanks around it; empty where it isn't set. */
    public Optional<String> text(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The full name of a part's setting: {@code rule.order.path}. */
    public String setting(String part) {
        return RuleNames.PREFIX + name + "." + part;
    }

    /** Refuses a part's text, in the words of every other setting. */
    public SettingsException refused(String part, String reason) {
        return new SettingsException(
                setting(part) + text(part).map(text -> " is '" + text + "'").orElse(" isn't set") + "; " + reason);
    }
}
