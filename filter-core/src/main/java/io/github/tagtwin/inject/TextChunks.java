package io.github.tagtwin.inject;

/** Text of a page in a string. */
final class TextChunks extends Chunks<String> {
    static final TextChunks ALL = new TextChunks();

    private TextChunks() {}

    @Override
    int unit(String chunk, int place) {
        return chunk.charAt(place);
    }

    @Override
    String text(String chunk, int from, int end) {
        return chunk.substring(from, end);
    }

    @Override
    int behindText(String chunk, int from, int enough, int end) {
        int open = find(chunk, '<', from, end);
        while (open < enough
                && open + 4 < end
                && Letters.beginUnnotedTag(
                        chunk.charAt(open + 1),
                        chunk.charAt(open + 2),
                        chunk.charAt(open + 3),
                        chunk.charAt(open + 4))) {
            int at = behindName(chunk, open + 2, end);
            if (at < end && chunk.charAt(at) != '>') {
                at = Letters.endsPlainName(chunk.charAt(at)) ? endOfTag(chunk, at + 1, end) : end;
            }
            if (at == end) {
                return open;
            }
            open = find(chunk, '<', at + 1, end);
        }
        return open;
    }

    @Override
    int endOfTag(String chunk, int from, int end) {
        int at = findMark(chunk, from, end);
        while (at > from && at < end && chunk.charAt(at) == '=') {
            at = findMark(chunk, behindValue(chunk, at, end), end);
        }
        return at < end && chunk.charAt(at) == '>' ? at : end;
    }

    private static int behindName(String chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlainName(chunk.charAt(at))) {
            at++;
        }
        return at;
    }

    // The end where the sign isn't right behind an attribute's name, or the value isn't whole and plainly written.
    private int behindValue(String chunk, int equals, int end) {
        if (equals + 1 == end || !Letters.isNamePart(chunk.charAt(equals - 1))) {
            return end;
        }
        int quote = chunk.charAt(equals + 1);
        return quote == '"' || quote == '\''
                ? Math.min(end, find(chunk, quote, equals + 2, end) + 1)
                : behindUnquoted(chunk, equals + 1, end);
    }

    private static int behindUnquoted(String chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlainValue(chunk.charAt(at))) {
            at++;
        }
        return at > from && at < end && (chunk.charAt(at) == '>' || Units.isBlank(chunk.charAt(at))) ? at : end;
    }

    @Override
    int find(String chunk, int unit, int from, int end) {
        if (end == chunk.length()) {
            int found = chunk.indexOf(unit, from);
            return found < 0 ? end : found;
        }
        for (int at = from; at < end; at++) {
            if (chunk.charAt(at) == unit) {
                return at;
            }
        }
        return end;
    }

    private static int findMark(String chunk, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Letters.isMark(chunk.charAt(at))) {
                return at;
            }
        }
        return end;
    }
}
