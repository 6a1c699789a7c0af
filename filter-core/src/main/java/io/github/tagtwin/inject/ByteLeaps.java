package io.github.tagtwin.inject;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Leaps over bytes, eight at a time where there is one stop only. {@link CharLeaps} does the same over chars. */
final class ByteLeaps {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private ByteLeaps() {}

    /** Where the leap ends: at a byte that counts, or at the end. */
    static int stop(Leap leap, byte[] chunk, int from, int end) {
        switch (leap) {
            case NONE:
                return from;
            case TEXT:
                return text(chunk, from, end);
            case ONLY_TEXT:
                return find('<', chunk, from, end);
            case DOUBLE_QUOTED_VALUE:
                return find('"', chunk, from, end);
            case SINGLE_QUOTED_VALUE:
                return find('\'', chunk, from, end);
            case COMMENT:
                return find('-', chunk, from, end);
            case DECLARATION:
                return find('>', chunk, from, end);
            case CODE:
            case CONDITION:
                return code(leap, chunk, from, end);
            default:
                return scriptText(leap, chunk, from, end);
        }
    }

    /** Where to read on, so that the units up to the stop tell all that counts there. */
    static int landing(Leap leap, byte[] chunk, int from, int stop, int end) {
        boolean needsToken = leap.isCode() && (stop == end || chunk[stop] == '/' || chunk[stop] == '(');
        return needsToken ? token(chunk, from, stop) : stop;
    }

    private static int find(int unit, byte[] chunk, int from, int end) {
        long pattern = unit * ONES;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long differences = (long) LONGS.get(chunk, at) ^ pattern;
            long found = (differences - ONES) & ~differences & HIGHEST_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < end && chunk[at] != unit) {
            at++;
        }
        return at;
    }

    private static int until(Leap leap, byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && !leap.stopsAt(chunk[at] & 0xFF)) {
            at++;
        }
        return at;
    }

    private static int text(byte[] chunk, int from, int end) {
        int at = find('<', chunk, from, end);
        while (at < end) {
            int behind = behindTag(chunk, at, end);
            if (behind < 0) {
                return at;
            }
            at = find('<', chunk, behind, end);
        }
        return end;
    }

    // Behind a tag that is whole, plainly written, and of no element that matters; else -1.
    private static int behindTag(byte[] chunk, int open, int end) {
        int name = open + 1 < end && chunk[open + 1] == '/' ? open + 2 : open + 1;
        if (name + 2 >= end
                || !Units.isLetter(chunk[name])
                || Letters.beginNotedTag(chunk[name], chunk[name + 1], chunk[name + 2])) {
            return -1;
        }
        return behindAttributes(chunk, behindPlain(chunk, name, end), end);
    }

    private static int behindAttributes(byte[] chunk, int from, int end) {
        int at = from;
        while (at >= 0 && at < end) {
            int unit = chunk[at];
            if (unit == '>') {
                return at + 1;
            }
            if (unit == '/' || Letters.isBlank(unit & 0xFF)) {
                at++;
            } else {
                at = behindAttribute(chunk, at, end);
            }
        }
        return -1;
    }

    private static int behindAttribute(byte[] chunk, int from, int end) {
        int at = behindPlain(chunk, from, end);
        if (at == from || at + 1 >= end) {
            return -1;
        }
        if (chunk[at] != '=') {
            return Units.endsName(chunk[at]) ? at : -1;
        }
        int mark = chunk[at + 1];
        if (mark != '"' && mark != '\'') {
            return behindUnquoted(chunk, at + 1, end);
        }
        int close = find(mark, chunk, at + 2, end);
        return close == end ? -1 : close + 1;
    }

    private static int behindUnquoted(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && (Letters.isPlain(chunk[at] & 0xFF) || chunk[at] == '/' || chunk[at] == '=')) {
            at++;
        }
        return at == from || at == end || (chunk[at] != '>' && !Letters.isBlank(chunk[at] & 0xFF)) ? -1 : at;
    }

    private static int behindPlain(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlain(chunk[at] & 0xFF)) {
            at++;
        }
        return at;
    }

    // A string, a comment, a template: where it ends, or the script may.
    private static int scriptText(Leap leap, byte[] chunk, int from, int end) {
        int at = until(leap, chunk, from, end);
        while (at < end && chunk[at] == '<' && !mayBeScriptTag(chunk, at, end)) {
            at = until(leap, chunk, at + 1, end);
        }
        return at;
    }

    private static boolean mayBeScriptTag(byte[] chunk, int open, int end) {
        int name = open + 1 < end && chunk[open + 1] == '/' ? open + 2 : open + 1;
        return name >= end || Units.lower(chunk[name]) == 's' || chunk[name] == '!';
    }

    private static int code(Leap leap, byte[] chunk, int from, int end) {
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
    // parenthesis
    // that may hold a condition, a string that doesn't end here.
    private static int behind(Leap leap, byte[] chunk, int from, int at, int end) {
        switch (chunk[at]) {
            case '_':
                boolean begins = at == from || !Letters.isWord(chunk[at - 1] & 0xFF);
                return begins && (at + 1 == end || chunk[at + 1] == 'l') ? at : at + 1;
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

    private static int behindString(Leap leap, byte[] chunk, int open, int end) {
        int close = scriptText(leap, chunk, open + 1, end);
        return close < end && chunk[close] == chunk[open] ? close + 1 : open;
    }

    private static boolean followsControl(byte[] chunk, int from, int at) {
        int last = at - 1;
        while (last >= from && (chunk[last] & 0xFF) <= ' ') {
            last--;
        }
        return last <= from || Letters.endControl(chunk[last - 1], chunk[last]);
    }

    // The last token before the stop, and what tells of which kind it is: the dot before a word, the marks of an
    // increment;
    // or right behind a string.
    private static int token(byte[] chunk, int from, int stop) {
        int at = stop;
        while (at > from && Letters.isBlankOrSign(chunk[at - 1] & 0xFF)) {
            at--;
        }
        int end = at;
        while (at > from && Letters.isWord(chunk[at - 1] & 0xFF)) {
            at--;
        }
        boolean further = at > from && (at == end ? !Letters.isQuote(chunk[at - 1]) : chunk[at - 1] == '.');
        return further ? at - 1 : at;
    }
}
