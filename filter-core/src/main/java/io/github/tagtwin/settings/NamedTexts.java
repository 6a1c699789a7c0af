package io.github.tagtwin.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Settings out of a map of texts, whose names may carry a prefix of ours, as they were at one moment. Immutable. */
public final class NamedTexts implements SettingsSource {
    /** What stands before a setting's name wherever others have names too. */
    public static final String PREFIX = "tagtwin.";

    private static final String ENVIRONMENT_PREFIX = "TAGTWIN_";

    private final String place;
    private final Map<String, String> texts;
    private final boolean shared;
    private final @Nullable Supplier<NamedTexts> again;

    private NamedTexts(String place, Map<String, String> texts, boolean shared, @Nullable Supplier<NamedTexts> again) {
        this.place = place;
        this.texts = texts;
        this.shared = shared;
        this.again = again;
    }

    /** Names as they are: a filter's own parameters. */
    public static NamedTexts plain(String place, Map<String, String> texts) {
        return new NamedTexts(place, new TreeMap<>(texts), false, null);
    }

    /**
     * A properties file in UTF-8, of at most 64 KB, with plain names.
     *
     * @throws IOException if it can't be read, or isn't one
     */
    public static NamedTexts properties(String place, InputStream content) throws IOException {
        return plain(place, PropertiesText.of(content.readNBytes(PropertiesText.LARGEST + 1)));
    }

    /** Names that begin with {@link #PREFIX}, without it; all others belong to somebody else. */
    public static NamedTexts prefixed(String place, Map<String, String> texts) {
        return new NamedTexts(place, filtered(texts, PREFIX, name -> name), false, null);
    }

    /** The same out of texts that may change, and are asked for anew with each rereading. */
    public static NamedTexts changing(String place, Supplier<Map<String, String>> texts) {
        return changing(place, texts, false);
    }

    /** {@code TAGTWIN_LINE_TAG_ID} as {@code line-tag-id}, {@code TAGTWIN_RULE_ORDER_PATH} as {@code rule.order.path}. */
    static NamedTexts environment(Map<String, String> variables) {
        Map<String, String> ours = filtered(
                variables,
                ENVIRONMENT_PREFIX,
                name -> Catalogue.undashed(name.toLowerCase(Locale.ROOT).replace('_', '-')));
        return new NamedTexts("environment", ours, true, null);
    }

    /** The system properties, which may change. */
    static NamedTexts systemProperties() {
        return changing("system properties", () -> asMap(System.getProperties()), true);
    }

    private static NamedTexts changing(String place, Supplier<Map<String, String>> texts, boolean shared) {
        return new NamedTexts(
                place, filtered(texts.get(), PREFIX, name -> name), shared, () -> changing(place, texts, shared));
    }

    private static Map<String, String> filtered(
            Map<String, String> texts, String prefix, UnaryOperator<String> plainName) {
        Map<String, String> ours = new TreeMap<>();
        texts.forEach((name, text) -> {
            if (name.startsWith(prefix)) {
                ours.put(plainName.apply(name.substring(prefix.length())), text);
            }
        });
        return ours;
    }

    static Map<String, String> asMap(Properties properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
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
        return shared;
    }

    @Override
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    @Override
    public SettingsSource reread() {
        return again == null ? this : again.get();
    }
}
