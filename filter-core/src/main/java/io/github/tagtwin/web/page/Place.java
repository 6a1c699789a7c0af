package io.github.tagtwin.web.page;

import io.github.tagtwin.ledger.History;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the page is, as it links to itself and to what belongs to it: by relative addresses, which hold behind every proxy.
 * Immutable.
 */
public final class Place {
    private final String name;
    private final @Nullable Language chosen;
    private final History.Span span;
    private final long behind;

    private Place(String name, @Nullable Language chosen, History.Span span, long behind) {
        this.name = name;
        this.chosen = chosen;
        this.span = span;
        this.behind = behind;
    }

    /**
     * A place.
     *
     * @param path the page's
     * @param chosen the language that the reader has asked for by an address
     */
    public static Place of(String path, Optional<Language> chosen, History.Span span) {
        return new Place(path.substring(path.lastIndexOf('/') + 1), chosen.orElse(null), span, 0);
    }

    /** The same where the events that lie aside are shown behind this number; from the first on with 0. */
    public Place behind(long number) {
        return new Place(name, chosen, span, number);
    }

    boolean isBehindSome() {
        return behind > 0;
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
        String aside = behind == 0 ? "" : "aside=" + behind;
        String query =
                Stream.of(lang, over, aside).filter(each -> !each.isEmpty()).collect(Collectors.joining("&"));
        return name + (query.isEmpty() ? "" : "?" + query);
    }

    /** What belongs to the page, under another ending. */
    String with(String ending) {
        return name + ending;
    }
}
