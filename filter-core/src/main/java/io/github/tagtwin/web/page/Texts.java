package io.github.tagtwin.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page's texts in one language: {@code texts_ja.properties} in UTF-8. A place for a value is written {@code {0}}; nothing
 * else is special, an apostrophe least of all. Immutable.
 */
final class Texts {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Texts(read(language)));
        }
    }

    private final Properties texts;

    private Texts(Properties texts) {
        this.texts = texts;
    }

    static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Properties read(Language language) {
        String file = "texts_" + language.tag().replace('-', '_') + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return texts;
    }

    /**
     * A text with its values.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    String get(String key, String... values) {
        return find(key, values).orElseThrow(() -> new IllegalArgumentException("no text: " + key));
    }

    /** A text with its values, where there is one. */
    Optional<String> find(String key, String... values) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> filled(text, values));
    }

    private static String filled(String text, String... values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))]));
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
