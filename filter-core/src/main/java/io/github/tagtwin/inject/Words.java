package io.github.tagtwin.inject;

import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A closed set of words, told apart as their letters come, without keeping a letter: how far one is spelled is a number.
 * Immutable.
 */
final class Words {
    /** A word of which no letter has come yet. */
    static final int UNSPELLED = (1 << 26) - 1;

    private static final int MOST_WORDS = 26;
    private static final int LETTERS = 128;
    private static final int ONE_LETTER = 1 << MOST_WORDS;
    private static final int LENGTH = -ONE_LETTER;

    private final String[] words;
    private final int[] havingLetter;
    private final int[] havingLength;

    /** At most 26 words of less than 64 ASCII letters each; each is known by its index. */
    Words(String... words) {
        this.words = words;
        int longest = 0;
        for (String word : words) {
            longest = Math.max(longest, word.length());
        }
        this.havingLetter = new int[longest * LETTERS];
        this.havingLength = new int[longest + 1];
        for (int index = 0; index < words.length; index++) {
            enter(words[index], 1 << index);
        }
    }

    private void enter(String word, int bit) {
        for (int place = 0; place < word.length(); place++) {
            havingLetter[place * LETTERS + word.charAt(place)] |= bit;
        }
        havingLength[word.length()] |= bit;
    }

    /** All of them, in the order of their indexes. */
    Stream<String> stream() {
        return Arrays.stream(words);
    }

    /** The word with its next letter. */
    int spelled(int before, int letter) {
        int index = (before >>> MOST_WORDS) * LETTERS + letter;
        return isKnown(before) && letter < LETTERS && index < havingLetter.length
                ? (before + ONE_LETTER) & (havingLetter[index] | LENGTH)
                : 0;
    }

    /** Whether what was spelled is the beginning of one of the words at least. */
    static boolean isKnown(int spelled) {
        return (spelled & UNSPELLED) != 0;
    }

    /** The letters so far of what is the beginning of one of the words. */
    String beginning(int spelled) {
        return words[Integer.numberOfTrailingZeros(spelled)].substring(0, spelled >>> MOST_WORDS);
    }

    /** The word, by its index; -1 where it is none of these. */
    int index(int spelled) {
        int length = spelled >>> MOST_WORDS;
        int whole = length < havingLength.length ? spelled & havingLength[length] : 0;
        return whole == 0 ? -1 : Integer.numberOfTrailingZeros(whole);
    }
}
