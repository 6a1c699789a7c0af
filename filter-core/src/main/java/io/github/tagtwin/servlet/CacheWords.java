package io.github.tagtwin.servlet;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of a response's {@code Cache-Control}. */
final class CacheWords {
    static final String NAME = "Cache-Control";

    private static final Pattern ZERO_AGE = Pattern.compile("max-age=\"?0+\"?");

    private final Set<String> words = new TreeSet<>();

    CacheWords(Collection<String> headers) {
        for (String header : headers) {
            for (String word : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                words.add(word.replaceAll("\\s", ""));
            }
        }
    }

    /** Whether others than the visitor's browser may keep the response. */
    boolean allowOthers() {
        if (words.contains("no-store") || words.contains("private")) {
            return false;
        }
        return words.contains("public") || has("s-maxage=") || (hasAge() && !words.contains("no-cache"));
    }

    /** Whether the words already keep everybody, the browser too, from showing the response again unasked. */
    boolean forbidRepeats() {
        return words.contains("no-store") || (words.contains("private") && words.contains("no-cache"));
    }

    private boolean hasAge() {
        return words.stream()
                .anyMatch(word ->
                        word.startsWith("max-age=") && !ZERO_AGE.matcher(word).matches());
    }

    private boolean has(String beginning) {
        return words.stream().anyMatch(word -> word.startsWith(beginning));
    }
}
