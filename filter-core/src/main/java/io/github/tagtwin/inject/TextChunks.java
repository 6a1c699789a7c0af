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
    boolean isQuicklyBounded() {
        return false;
    }

    @Override
    String text(String chunk, int from, int end) {
        return chunk.substring(from, end);
    }

    @Override
    int behindText(String chunk, int from, int enough, int end, boolean endTagsMatter) {
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
    private int endOfUnnotedTag(String chunk, int open, int end) {
        int first = open + 2;
        int mark = findMark(chunk, first, end);
        boolean valued = mark < end && chunk.charAt(mark) == '=';
        return valued && !endsName(chunk, open, mark) ? end : behindValues(chunk, first, mark, end);
    }

    // Behind a slash that no letter follows is no tag, and nothing in it a value; an end tag that has any is rare.
    private static boolean endsName(String chunk, int open, int end) {
        int at = open + 2;
        while (at < end && Letters.isPlainName(chunk.charAt(at))) {
            at++;
        }
        return chunk.charAt(open + 1) != '/' && Letters.endsPlainName(chunk.charAt(at));
    }

    @Override
    int endOfTag(String chunk, int from, int end) {
        return behindValues(chunk, from, findMark(chunk, from, end), end);
    }

    private int behindValues(String chunk, int from, int mark, int end) {
        int at = mark;
        while (at > from && at < end && chunk.charAt(at) == '=') {
            at = findMark(chunk, behindValue(chunk, at, end), end);
        }
        return at < end && chunk.charAt(at) == '>' ? at : end;
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
