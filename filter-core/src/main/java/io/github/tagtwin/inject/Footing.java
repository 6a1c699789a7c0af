package io.github.tagtwin.inject;

/**
 * Finds firm ground in a stretch that begins as text, and whose tags were not read: a place where a browser is in text again,
 * wherever it was before.
 *
 * <p>All tags that begin in the stretch matter to nobody, and no value in single quotation marks does. So each place is
 * text, or in a tag (or what is taken for a comment, behind a slash that no letter follows), or in a value in double quotation
 * marks, and outside of such values a {@code >} leads to text from everywhere. Behind the second of two such marks there is no value open, unless what stands between them ends with an
 * equals sign: if the first begins a value, the second ends it; if it doesn't, the second can't begin one.
 */
final class Footing {
    private static final int TRIES = 32;

    private Footing() {}

    /** The first place of a value in single quotation marks, if there may be one; else the end. */
    static <C> int singleQuoted(Chunks<C> chunks, C chunk, int from, int end) {
        int at = chunks.findRare(chunk, '\'', from, end);
        while (at < end && !endsWithEquals(chunks, chunk, from, at)) {
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
            if (open < 0) {
                return from;
            }
            if (behind < before && !endsWithEquals(chunks, chunk, open + 1, close)) {
                return behind + 1;
            }
            before = close;
            close = open;
        }
        return from;
    }

    private static <C> boolean endsWithEquals(Chunks<C> chunks, C chunk, int from, int end) {
        int at = end - 1;
        while (at >= from && Units.isBlank(chunks.unit(chunk, at))) {
            at--;
        }
        return at >= from && chunks.unit(chunk, at) == '=';
    }
}
