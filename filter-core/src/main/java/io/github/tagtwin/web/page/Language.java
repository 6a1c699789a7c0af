package io.github.tagtwin.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the status page. */
public enum Language {
    EN("en", "English", Locale.ENGLISH),
    JA("ja", "日本語", Locale.JAPANESE),
    ZH_TW("zh-TW", "繁體中文", Locale.TAIWAN);

    private final String tag;
    private final String ownName;
    private final Locale locale;

    Language(String tag, String ownName, Locale locale) {
        this.tag = tag;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The one that somebody has chosen. */
    public static Optional<Language> named(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /**
     * The one that a browser likes best: the first range of {@code Accept-Language} in whose language there is one, whatever
     * the country or script; English where there is none.
     */
    public static Language accepted(@Nullable String header) {
        return ranges(header).stream()
                .filter(range -> range.getWeight() > 0)
                .flatMap(range -> spoken(range.getRange()).stream())
                .findFirst()
                .orElse(EN);
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Optional<Language> spoken(String range) {
        String language = range.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(each -> each.locale.getLanguage().equals(language))
                .findFirst();
    }

    /** As HTML and addresses name it. */
    public String tag() {
        return tag;
    }

    /** As its speakers call it. */
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return locale;
    }
}
