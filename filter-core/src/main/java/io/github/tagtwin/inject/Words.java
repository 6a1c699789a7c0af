package io.github.tagtwin.inject;

/** A closed set of words, told apart letter by letter. Immutable; {@link Spelling} reads by it. */
final class Words {
    private static final int LETTERS = 128;

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

    /** A bit for each word that has this letter in this place. */
    int having(int letter, int place) {
        int index = place * LETTERS + letter;
        return letter < LETTERS && index < havingLetter.length ? havingLetter[index] : 0;
    }

    /** The one word of this length among the candidates, by its index; -1 for none. */
    int only(int candidates, int length) {
        for (int left = length == 0 ? 0 : candidates; left != 0; left &= left - 1) {
            int index = Integer.numberOfTrailingZeros(left);
            if (words[index].length() == length) {
                return index;
            }
        }
        return -1;
    }
}
