package io.github.tagtwin.inject;

/** Recognises one of a closed set of words as its letters come, without keeping a letter. */
final class Spelling {
    private Words words;
    private int candidates;
    private int length;

    Spelling(Words words) {
        this.words = words;
    }

    /** Begins a new word, which may be any of these. */
    void begin(Words among) {
        words = among;
        candidates = -1;
        length = 0;
    }

    void add(int letter) {
        candidates &= words.having(letter, length);
        length++;
    }

    /** Whether it can't become one of the words any more. */
    boolean isStrange() {
        return candidates == 0;
    }

    /** The word, by its index; -1 where it is none of them. */
    int word() {
        return words.only(candidates, length);
    }
}
