package io.github.tagtwin.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Settings out of a map of texts, whose names may carry a prefix of ours. */
public final class NamedTexts implements SettingsSource {
    /** What stands before a setting's name wherever others have names too. */
    public static final String PREFIX = "tagtwin.";

    private static final String ENVIRONMENT = "environment";
    private static final String ENVIRONMENT_PREFIX = "TAGTWIN_";

    private final String place;
    private final Map<String, String> texts;

    private NamedTexts(String place, Map<String, String> texts) {
        this.place = place;
        this.texts = texts;
    }

    /** Names as they are: a filter's own parameters. */
    public static NamedTexts plain(String place, Map<String, String> texts) {
        return new NamedTexts(place, new TreeMap<>(texts));
    }

    /** Names that begin with {@link #PREFIX}, without it; all others belong to somebody else. */
    public static NamedTexts prefixed(String place, Map<String, String> texts) {
        return filtered(place, texts, PREFIX, name -> name);
    }

    /** {@code TAGTWIN_LINE_TAG_ID} as {@code line-tag-id}, {@code TAGTWIN_RULE_ORDER_PATH} as {@code rule.order.path}. */
    public static NamedTexts environment(Map<String, String> variables) {
        return filtered(
                ENVIRONMENT,
                variables,
                ENVIRONMENT_PREFIX,
                name -> RuleNames.ofVariable(name.toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    private static NamedTexts filtered(
            String place, Map<String, String> texts, String prefix, Function<String, String> plainName) {
        Map<String, String> ours = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                ours.put(plainName.apply(name.substring(prefix.length())), text);
            }
        });
        return new NamedTexts(place, ours);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Set<String> names() {
        return texts.keySet();
    }

    @Override
    public boolean isShared() {
        return place.equals(ENVIRONMENT);
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
