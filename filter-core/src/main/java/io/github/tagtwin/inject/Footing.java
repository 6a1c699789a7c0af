package io.github.tagtwin.inject;

/**
 * Finds firm ground in a stretch that begins as text, and whose tags were not read: a place where a browser is in text again,
 * wherever it was before.
 *
 * <p>All tags that begin in the stretch matter to nobody, and no value in single quotation marks does. So each place is
 * text, or in a tag, or in a value in double quotation marks. Where there is no such mark at all, a {@code >} leads from
 * everywhere to text. Else {@code ="…" … >} does. If the value begins there, it ends there as well; if it ends with what
 * seems to be its beginning, what follows can't begin another one before the {@code >}: no equals sign is left for it.
 */
final class Footing {
    private static final int TRIES = 8;

    private Footing() {}

    /** The first place of a value in single quotation marks, if there may be one; else the end. */
    static <C> int singleQuoted(Chunks<C> chunks, C chunk, int from, int end) {
        int at = chunks.findRare(chunk, '\'', from, end);
        while (at < end && !isEquals(chunks, chunk, from, beforeBlanks(chunks, chunk, from, at))) {
            at = chunks.findRare(chunk, '\'', at + 1, end);
        }
        return at;
    }

    /** The last place that is known to be text; {@code from} where no other is. */
    static <C> int last(Chunks<C> chunks, C chunk, int from, int end) {
        int close = chunks.findLast(chunk, '"', from, end);
        if (close < 0) {
            return Math.max(from, chunks.findLast(chunk, '>', from, end) + 1);
        }
        int before = end;
        for (int left = TRIES; left > 0 && close > from; left--) {
            int open = chunks.findLast(chunk, '"', from, close);
            int behind = chunks.find(chunk, '>', close, before);
            if (open < 0 || (behind < before && isValue(chunks, chunk, from, open, close, behind))) {
                return open < 0 ? from : behind + 1;
            }
            before = close;
            close = open;
        }
        return from;
    }

    private static <C> boolean isValue(Chunks<C> chunks, C chunk, int from, int open, int close, int behind) {
        return isEquals(chunks, chunk, from, open - 1)
                && !isEquals(chunks, chunk, open + 1, beforeBlanks(chunks, chunk, open + 1, close))
                && chunks.find(chunk, '=', close, behind) == behind
                && chunks.find(chunk, '<', open, behind) == behind;
    }

    private static <C> boolean isEquals(Chunks<C> chunks, C chunk, int from, int place) {
        return place >= from && chunks.unit(chunk, place) == '=';
    }

    private static <C> int beforeBlanks(Chunks<C> chunks, C chunk, int from, int end) {
        int at = end - 1;
        while (at >= from && Units.isBlank(chunks.unit(chunk, at))) {
            at--;
        }
        return at;
    }
}
