package io.github.tagtwin.inject;

/** Leaps over parts of a script that is read token by token: where its end isn't at hand, or a call may be in it. */
final class ScriptLeaps {
    private ScriptLeaps() {}

    /** Where the leap ends: at a unit that counts, or at the end. */
    static <C> int stop(Leap leap, Chunks<C> chunks, C chunk, int from, int end) {
        return leap.isCode() ? code(leap, chunks, chunk, from, end) : text(leap, chunks, chunk, from, end);
    }

    /** Where to read on, so that the units up to the stop tell all that counts there. */
    static <C> int landing(Leap leap, Chunks<C> chunks, C chunk, int from, int stop, int end) {
        boolean needsToken =
                leap.isCode() && (stop == end || chunks.unit(chunk, stop) == '/' || chunks.unit(chunk, stop) == '(');
        return needsToken ? token(chunks, chunk, from, stop) : stop;
    }

    /** Behind the rest of a word. */
    static <C> int behindWord(Chunks<C> chunks, C chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isWord(chunks.unit(chunk, at))) {
            at++;
        }
        return at;
    }

    /** Behind blanks. */
    static <C> int behindBlanks(Chunks<C> chunks, C chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isScriptBlank(chunks.unit(chunk, at))) {
            at++;
        }
        return at;
    }

    /** The next unit at which the leap stops; the end where there is none. */
    static <C> int until(Leap leap, Chunks<C> chunks, C chunk, int from, int end) {
        int at = from;
        while (at < end && !leap.stopsAt(chunks.unit(chunk, at))) {
            at++;
        }
        return at;
    }

    // A string, a comment, a template: where it ends, or the script may.
    private static <C> int text(Leap leap, Chunks<C> chunks, C chunk, int from, int end) {
        int at = until(leap, chunks, chunk, from, end);
        while (at < end && chunks.unit(chunk, at) == '<' && !mayBeScriptTag(chunks, chunk, at, end)) {
            at = until(leap, chunks, chunk, at + 1, end);
        }
        return at;
    }

    private static <C> boolean mayBeScriptTag(Chunks<C> chunks, C chunk, int open, int end) {
        int name = open + 1 < end && chunks.unit(chunk, open + 1) == '/' ? open + 2 : open + 1;
        return name >= end || Units.lower(chunks.unit(chunk, name)) == 's' || chunks.unit(chunk, name) == '!';
    }

    private static <C> int code(Leap leap, Chunks<C> chunks, C chunk, int from, int end) {
        int at = until(leap, chunks, chunk, from, end);
        while (at < end) {
            int next = behind(leap, chunks, chunk, from, at, end);
            if (next == at) {
                return at;
            }
            at = until(leap, chunks, chunk, next, end);
        }
        return at;
    }

    // Behind what doesn't count after all; the same place where it counts: an underscore that may begin _lt, a
    // parenthesis that may hold a condition, a string that doesn't end here.
    private static <C> int behind(Leap leap, Chunks<C> chunks, C chunk, int from, int at, int end) {
        switch (chunks.unit(chunk, at)) {
            case '_':
                boolean begins = at == from || !Letters.isWord(chunks.unit(chunk, at - 1));
                return begins && (at + 1 == end || chunks.unit(chunk, at + 1) == 'l') ? at : at + 1;
            case '(':
                return leap == Leap.CONDITION || followsControl(chunks, chunk, from, at) ? at : at + 1;
            case '<':
                return mayBeScriptTag(chunks, chunk, at, end) ? at : at + 1;
            case '"':
                return behindString(Leap.DOUBLE_QUOTED_STRING, chunks, chunk, at, end);
            case '\'':
                return behindString(Leap.SINGLE_QUOTED_STRING, chunks, chunk, at, end);
            default:
                return at;
        }
    }

    private static <C> int behindString(Leap leap, Chunks<C> chunks, C chunk, int open, int end) {
        int close = text(leap, chunks, chunk, open + 1, end);
        return close < end && chunks.unit(chunk, close) == chunks.unit(chunk, open) ? close + 1 : open;
    }

    private static <C> boolean followsControl(Chunks<C> chunks, C chunk, int from, int at) {
        int last = at - 1;
        while (last >= from && Letters.isScriptBlank(chunks.unit(chunk, last))) {
            last--;
        }
        return last <= from || Letters.endControl(chunks.unit(chunk, last - 1), chunks.unit(chunk, last));
    }

    // The last token before the stop, and what tells of which kind it is: the dot before a word, the marks of an
    // increment; or right behind a string.
    private static <C> int token(Chunks<C> chunks, C chunk, int from, int stop) {
        int at = stop;
        while (at > from && Letters.isBlankOrSign(chunks.unit(chunk, at - 1))) {
            at--;
        }
        int end = at;
        while (at > from && Letters.isWord(chunks.unit(chunk, at - 1))) {
            at--;
        }
        boolean further = at > from
                && (at == end ? !Letters.isQuote(chunks.unit(chunk, at - 1)) : chunks.unit(chunk, at - 1) == '.');
        return further ? at - 1 : at;
    }
}
