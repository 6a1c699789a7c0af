package io.github.tagtwin.inject;

/**
 * A closed set of words, told apart as their letters come, without keeping a letter: how far one is spelled is a number.
 * Immutable.
 */
final class Words {
    /** A word of which no letter has come yet. */
    static final long UNSPELLED = 0xFFFF_FFFFL;

    private static final int LETTERS = 128;
    private static final long ONE_LETTER = 1L << Integer.SIZE;

    private final String[] words;
    private final int[] havingLetter;

    /** At most 32 words of ASCII letters; each is known by its index. */
    Words(String... words) {
        this.words = words;
        int longest = 0;
        for (String word : words) {
            longest = Math.max(longest, word.length());
        }
        this.havingLetter = new int[longest * LETTERS];
        for (int index = 0; index < words.length; index++) {
            enter(words[index], 1 << index);
        }
    }

    private void enter(String word, int bit) {
        for (int place = 0; place < word.length(); place++) {
            havingLetter[place * LETTERS + word.charAt(place)] |= bit;
        }
    }

    /** The word with its next letter. */
    long spelled(long before, int letter) {
        int candidates = (int) before;
        if (candidates == 0) {
            return 0;
        }
        long index = (before >>> Integer.SIZE) * LETTERS + letter;
        int having = letter < LETTERS && index < havingLetter.length ? havingLetter[(int) index] : 0;
        return (before + ONE_LETTER) & (0xFFFF_FFFF_0000_0000L | having);
    }

    /** Whether what was spelled is the beginning of one of the words at least. */
    static boolean isKnown(long spelled) {
        return (int) spelled != 0;
    }

    /** The letters so far of what is the beginning of one of the words. */
    String beginning(long spelled) {
        return words[Integer.numberOfTrailingZeros((int) spelled)].substring(0, (int) (spelled >>> Integer.SIZE));
    }

    /** The word, by its index; -1 where it is none of these. */
    int index(long spelled) {
        int length = (int) (spelled >>> Integer.SIZE);
        for (int left = length == 0 ? 0 : (int) spelled; left != 0; left &= left - 1) {
            int index = Integer.numberOfTrailingZeros(left);
            if (words[index].length() == length) {
                return index;
            }
        }
        return -1;
    }
}
