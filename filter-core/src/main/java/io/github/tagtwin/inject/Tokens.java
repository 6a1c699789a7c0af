package io.github.tagtwin.inject;

import org.jspecify.annotations.Nullable;

/**
 * What a script's tokens say: spells words and strings as their letters come, and tells LINE Tag's calls of them while one is
 * read. A part of whoever reads them rather than an object of its own, since nearly each page would have one.
 */
abstract class Tokens {
    private @Nullable TagCalls calls;
    private int spelled = Words.UNSPELLED;
    private boolean parked;
    private boolean keeping;
    private boolean escaped;

    /** Begins a new script, which may be parked: not run before somebody consents. */
    void begin(boolean isParked) {
        parked = isParked;
        if (calls != null) {
            calls.begin(isParked);
        }
    }

    /** What was seen of LINE Tag in all scripts so far. */
    final Sighting sighting() {
        return calls == null ? Sighting.NOTHING : calls.sighting();
    }

    /** The quotation mark that the page used in the latest {@code init}. */
    final char quote() {
        return calls().quote();
    }

    /** Whether a call of LINE Tag's is read, so that every token counts. */
    final boolean isInCall() {
        return calls != null && !calls.isIdle();
    }

    final void beginWord() {
        spelled = Words.UNSPELLED;
        keeping = calls != null && calls.wantsWord();
    }

    final void beginSpelling() {
        spelled = Words.UNSPELLED;
        keeping = calls != null && calls.wantsText();
        escaped = false;
    }

    /** The next letter of a word or a string. */
    final void letter(int unit) {
        spelled = Word.SPELLINGS.spelled(spelled, unit);
        if (keeping) {
            calls().letters(String.valueOf((char) unit));
        }
    }

    /** The next letters of a word or a string. */
    final <C> void letters(Chunks<C> chunks, C chunk, int from, int end) {
        for (int at = from; at < end && Words.isKnown(spelled); at++) {
            spelled = Word.SPELLINGS.spelled(spelled, chunks.unit(chunk, at));
        }
        if (keeping && from < end) {
            calls().letters(chunks.text(chunk, from, Math.min(end, from + Option.LONGEST_TEXT)));
        }
    }

    /** A string's next letter is written in another way than by itself. */
    final void escape() {
        escaped = true;
    }

    /** The word has ended; which one it is. */
    final Word endWord() {
        Word word = Word.of(spelled);
        if (word == Word.LINE_TAG || isInCall()) {
            calls().word(word);
        }
        return word;
    }

    final void endString(char mark) {
        if (isInCall()) {
            calls().string(Word.of(spelled), escaped, mark);
        }
    }

    /** A punctuation mark; true where the insertion belongs right after it. */
    final boolean tellMark(int unit) {
        return isInCall() && calls().mark(unit);
    }

    /** A template, a regular expression, a broken string. */
    final void other() {
        if (isInCall()) {
            calls().other();
        }
    }

    private TagCalls calls() {
        if (calls == null) {
            calls = new TagCalls();
            calls.begin(parked);
        }
        return calls;
    }
}
