package io.github.tagtwin.web.page;

import io.github.tagtwin.ledger.History;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the page is, as it links to itself and to what belongs to it: by relative addresses, which hold behind every proxy.
 * Immutable.
 */
public final class Place {
    private final String name;
    private final @Nullable Language chosen;
    private final History.Span span;

    private Place(String name, @Nullable Language chosen, History.Span span) {
        this.name = name;
        this.chosen = chosen;
        this.span = span;
    }

    /**
     * A place.
     *
     * @param path the page's
     * @param chosen the language that the reader has asked for by an address
     */
    public static Place of(String path, Optional<Language> chosen, History.Span span) {
        return new Place(path.substring(path.lastIndexOf('/') + 1), chosen.orElse(null), span);
    }

    /** The span of a name; the last hour where there is none. */
    public static History.Span span(@Nullable String name) {
        for (History.Span span : History.Span.values()) {
            if (code(span).equals(name)) {
                return span;
            }
        }
        return History.Span.HOUR;
    }

    static String code(History.Span span) {
        return span.name().toLowerCase(Locale.ROOT);
    }

    /** This page, as it is looked at now. */
    public String self() {
        return address(chosen, span);
    }

    String in(Language language) {
        return address(language, span);
    }

    String over(History.Span other) {
        return address(chosen, other);
    }

    private String address(@Nullable Language language, History.Span shown) {
        String lang = language == null ? "" : "lang=" + language.tag();
        String over = shown == History.Span.HOUR ? "" : "span=" + code(shown);
        String query = lang + (lang.isEmpty() || over.isEmpty() ? "" : "&") + over;
        return name + (query.isEmpty() ? "" : "?" + query);
    }

    /** What belongs to the page, under another ending. */
    String with(String ending) {
        return name + ending;
    }
}
