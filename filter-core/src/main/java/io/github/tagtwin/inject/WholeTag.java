package io.github.tagtwin.inject;

/** Reads a tag at once that is whole and plainly written, as nearly all are; a page read unit by unit comes out the same. */
final class WholeTag {
    private static final int NOT_PLAIN = -1;

    private WholeTag() {}

    /**
     * Reads a tag from its first bracket on: tells the place of its {@code >}; -1 where it has to be read unit by unit, from its
     * beginning.
     */
    static <C> int end(TagReader tag, Chunks<C> chunks, C chunk, int open, int end) {
        boolean isEnd = open + 1 < end && chunks.unit(chunk, open + 1) == '/';
        int first = isEnd ? open + 2 : open + 1;
        if (first >= end || !Units.isLetter(chunks.unit(chunk, first))) {
            return NOT_PLAIN;
        }
        tag.begin(chunks.unit(chunk, first), isEnd);
        int at = first + 1;
        while (at < end && Letters.isPlainName(chunks.unit(chunk, at))) {
            tag.nameLetter(chunks.unit(chunk, at++));
        }
        tag.endName();
        if (at < end && chunks.unit(chunk, at) == '>') {
            return at;
        }
        boolean plain = at < end && Units.isBlank(chunks.unit(chunk, at));
        return plain ? attributes(tag, chunks, chunk, at + 1, end) : NOT_PLAIN;
    }

    // A slash before the tag's end may belong to either.
    private static <C> int attributes(TagReader tag, Chunks<C> chunks, C chunk, int from, int end) {
        if (tag.hasWanted()) {
            return wantedAttributes(tag, chunks, chunk, from, end);
        }
        int close = chunks.endOfTag(chunk, from, end);
        return close < end && chunks.unit(chunk, close - 1) != '/' ? close : NOT_PLAIN;
    }

    private static <C> int wantedAttributes(TagReader tag, Chunks<C> chunks, C chunk, int from, int end) {
        int at = from;
        while (at >= 0 && at < end && chunks.unit(chunk, at) != '>') {
            at = Units.isBlank(chunks.unit(chunk, at)) ? at + 1 : attribute(tag, chunks, chunk, at, end);
        }
        return at < end ? at : NOT_PLAIN;
    }

    private static <C> int attribute(TagReader tag, Chunks<C> chunks, C chunk, int from, int end) {
        tag.beginAttribute();
        int at = from;
        while (at < end && Letters.isPlainName(chunks.unit(chunk, at))) {
            tag.attributeLetter(chunks.unit(chunk, at++));
        }
        if (at == from || at >= end) {
            return NOT_PLAIN;
        }
        boolean kept = tag.endAttribute();
        int behind = chunks.unit(chunk, at);
        if (behind != '=') {
            return behind == '>' || Units.isBlank(behind) ? at : NOT_PLAIN;
        }
        boolean quoted = at + 1 < end && Letters.isQuote(chunks.unit(chunk, at + 1));
        return quoted ? behindValue(tag, kept, chunks, chunk, at + 1, end) : NOT_PLAIN;
    }

    private static <C> int behindValue(TagReader tag, boolean kept, Chunks<C> chunks, C chunk, int open, int end) {
        int close = chunks.find(chunk, chunks.unit(chunk, open), open + 1, end);
        for (int at = open + 1; kept && at < close; at++) {
            tag.keep(chunks.unit(chunk, at));
        }
        return close < end ? close + 1 : NOT_PLAIN;
    }
}
