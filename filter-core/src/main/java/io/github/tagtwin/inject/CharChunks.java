package io.github.tagtwin.inject;

/** Text of a page in an array. */
final class CharChunks extends Chunks<char[]> {
    static final CharChunks ALL = new CharChunks();

    private CharChunks() {}

    @Override
    int unit(char[] chunk, int place) {
        return chunk[place];
    }

    @Override
    boolean isQuicklySkimmed() {
        return false;
    }

    @Override
    String text(char[] chunk, int from, int end) {
        return String.valueOf(chunk, from, end - from);
    }

    @Override
    int behindText(char[] chunk, int from, int enough, int end) {
        int open = find(chunk, '<', from, end);
        while (open < enough
                && open + 4 < end
                && Letters.beginUnnotedTag(chunk[open + 1], chunk[open + 2], chunk[open + 3], chunk[open + 4])) {
            int at = behindName(chunk, open + 2, end);
            if (at < end && chunk[at] != '>') {
                at = Letters.endsPlainName(chunk[at]) ? endOfTag(chunk, at + 1, end) : end;
            }
            if (at == end) {
                return open;
            }
            open = find(chunk, '<', at + 1, end);
        }
        return open;
    }

    @Override
    int endOfTag(char[] chunk, int from, int end) {
        int at = findMark(chunk, from, end);
        while (at > from && at < end && chunk[at] == '=') {
            at = findMark(chunk, behindValue(chunk, at, end), end);
        }
        return at < end && chunk[at] == '>' ? at : end;
    }

    private static int behindName(char[] chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlainName(chunk[at])) {
            at++;
        }
        return at;
    }

    // The end where the sign isn't right behind an attribute's name, or the value isn't whole and plainly written.
    private int behindValue(char[] chunk, int equals, int end) {
        if (equals + 1 == end || !Letters.isNamePart(chunk[equals - 1])) {
            return end;
        }
        int quote = chunk[equals + 1];
        return quote == '"' || quote == '\''
                ? Math.min(end, find(chunk, quote, equals + 2, end) + 1)
                : behindUnquoted(chunk, equals + 1, end);
    }

    private static int behindUnquoted(char[] chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlainValue(chunk[at])) {
            at++;
        }
        return at > from && at < end && (chunk[at] == '>' || Units.isBlank(chunk[at])) ? at : end;
    }

    @Override
    int find(char[] chunk, int unit, int from, int end) {
        for (int at = from; at < end; at++) {
            if (chunk[at] == unit) {
                return at;
            }
        }
        return end;
    }

    private static int findMark(char[] chunk, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Letters.isMark(chunk[at])) {
                return at;
            }
        }
        return end;
    }
}
