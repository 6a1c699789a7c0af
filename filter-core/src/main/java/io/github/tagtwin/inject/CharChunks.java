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
    int behindText(char[] chunk, int from, int enough, int end, boolean endTagsMatter) {
        int open = find(chunk, '<', from, end);
        while (open < enough && open + 4 < end && beginsUnnotedTag(chunk, open, endTagsMatter)) {
            int close = endOfUnnotedTag(chunk, open, end);
            if (close == end) {
                return open;
            }
            open = find(chunk, '<', close + 1, end);
        }
        return open;
    }

    // Only a value can hide a >, and only behind an equals sign that isn't part of the tag's name.
    private int endOfUnnotedTag(char[] chunk, int open, int end) {
        int first = open + 2;
        int mark = findMark(chunk, first, end);
        boolean valued = mark < end && chunk[mark] == '=';
        return valued && !endsName(chunk, open, mark) ? end : behindValues(chunk, first, mark, end);
    }

    // Behind a slash that no letter follows is no tag, and nothing in it a value; an end tag that has any is rare.
    private static boolean endsName(char[] chunk, int open, int end) {
        int at = open + 2;
        while (at < end && Letters.isPlainName(chunk[at])) {
            at++;
        }
        return chunk[open + 1] != '/' && Letters.endsPlainName(chunk[at]);
    }

    @Override
    int endOfTag(char[] chunk, int from, int end) {
        return behindValues(chunk, from, findMark(chunk, from, end), end);
    }

    private int behindValues(char[] chunk, int from, int mark, int end) {
        int at = mark;
        while (at > from && at < end && chunk[at] == '=') {
            at = findMark(chunk, behindValue(chunk, at, end), end);
        }
        return at < end && chunk[at] == '>' ? at : end;
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
