package io.github.tagtwin.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words, found in a text in one go. Immutable. */
final class WordIndex {
    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();

    /**
     * An index.
     *
     * @param words none empty
     */
    WordIndex(Collection<String> words) {
        words.forEach(word -> byFirstLetter
                .computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                .add(word));
    }

    /** Whether any of the words is somewhere in a text. */
    boolean isIn(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isAt(text, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any of the words is at a place of a text. */
    boolean isAt(String text, int at) {
        for (String word : byFirstLetter.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
