package io.github.tagtwin.inject;

/** Leaps over parts of a script that is read token by token: where its end isn't at hand, or a call may be in it. */
final class ScriptLeaps {
    private ScriptLeaps() {}

    /** Where the leap ends: at a unit that counts, or at the end. */
    static int stop(Leap leap, Chunk chunk, int from, int end) {
        return leap.isCode() ? code(leap, chunk, from, end) : text(leap, chunk, from, end);
    }

    /** Where to read on, so that the units up to the stop tell all that counts there. */
    static int landing(Leap leap, Chunk chunk, int from, int stop, int end) {
        boolean needsToken = leap.isCode() && (stop == end || chunk.unit(stop) == '/' || chunk.unit(stop) == '(');
        return needsToken ? token(chunk, from, stop) : stop;
    }

    private static int until(Leap leap, Chunk chunk, int from, int end) {
        int at = from;
        while (at < end && !leap.stopsAt(chunk.unit(at))) {
            at++;
        }
        return at;
    }

    // A string, a comment, a template: where it ends, or the script may.
    private static int text(Leap leap, Chunk chunk, int from, int end) {
        int at = until(leap, chunk, from, end);
        while (at < end && chunk.unit(at) == '<' && !mayBeScriptTag(chunk, at, end)) {
            at = until(leap, chunk, at + 1, end);
        }
        return at;
    }

    private static boolean mayBeScriptTag(Chunk chunk, int open, int end) {
        int name = open + 1 < end && chunk.unit(open + 1) == '/' ? open + 2 : open + 1;
        return name >= end || Units.lower(chunk.unit(name)) == 's' || chunk.unit(name) == '!';
    }

    private static int code(Leap leap, Chunk chunk, int from, int end) {
        int at = until(leap, chunk, from, end);
        while (at < end) {
            int next = behind(leap, chunk, from, at, end);
            if (next == at) {
                return at;
            }
            at = until(leap, chunk, next, end);
        }
        return at;
    }

    // Behind what doesn't count after all; the same place where it counts: an underscore that may begin _lt, a
    // parenthesis that may hold a condition, a string that doesn't end here.
    private static int behind(Leap leap, Chunk chunk, int from, int at, int end) {
        switch (chunk.unit(at)) {
            case '_':
                boolean begins = at == from || !Letters.isWord(chunk.unit(at - 1));
                return begins && (at + 1 == end || chunk.unit(at + 1) == 'l') ? at : at + 1;
            case '(':
                return leap == Leap.CONDITION || followsControl(chunk, from, at) ? at : at + 1;
            case '<':
                return mayBeScriptTag(chunk, at, end) ? at : at + 1;
            case '"':
                return behindString(Leap.DOUBLE_QUOTED_STRING, chunk, at, end);
            case '\'':
                return behindString(Leap.SINGLE_QUOTED_STRING, chunk, at, end);
            default:
                return at;
        }
    }

    private static int behindString(Leap leap, Chunk chunk, int open, int end) {
        int close = text(leap, chunk, open + 1, end);
        return close < end && chunk.unit(close) == chunk.unit(open) ? close + 1 : open;
    }

    private static boolean followsControl(Chunk chunk, int from, int at) {
        int last = at - 1;
        while (last >= from && chunk.unit(last) <= ' ') {
            last--;
        }
        return last <= from || Letters.endControl(chunk.unit(last - 1), chunk.unit(last));
    }

    // The last token before the stop, and what tells of which kind it is: the dot before a word, the marks of an
    // increment; or right behind a string.
    private static int token(Chunk chunk, int from, int stop) {
        int at = stop;
        while (at > from && Letters.isBlankOrSign(chunk.unit(at - 1))) {
            at--;
        }
        int end = at;
        while (at > from && Letters.isWord(chunk.unit(at - 1))) {
            at--;
        }
        boolean further = at > from && (at == end ? !Letters.isQuote(chunk.unit(at - 1)) : chunk.unit(at - 1) == '.');
        return further ? at - 1 : at;
    }
}
