package io.github.tagtwin.inject;

/** Text of a page, a string or a part of an array. */
final class TextChunk extends Chunk {
    private final CharArray array = new CharArray();
    private CharSequence text = "";

    TextChunk of(String chunk) {
        text = chunk;
        return this;
    }

    TextChunk of(char[] chunk) {
        text = array.of(chunk);
        return this;
    }

    @Override
    int unit(int place) {
        return text.charAt(place);
    }

    @Override
    boolean isMisleading() {
        return false;
    }

    @Override
    int find(int unit, int from, int end) {
        return find(text, unit, from, end);
    }

    private static int find(CharSequence chunk, int unit, int from, int end) {
        int at = from;
        while (at < end && chunk.charAt(at) != unit) {
            at++;
        }
        return at;
    }

    @Override
    int behindText(int from, int end) {
        CharSequence chunk = text;
        int at = find(chunk, '<', from, end);
        while (at < end) {
            int behind = behindTag(chunk, at, end);
            if (behind < 0) {
                return at;
            }
            at = find(chunk, '<', behind, end);
        }
        return end;
    }

    // -1 where the tag isn't whole, or has to be read.
    private static int behindTag(CharSequence chunk, int open, int end) {
        int name = open + 1 < end && chunk.charAt(open + 1) == '/' ? open + 2 : open + 1;
        if (name + 2 >= end
                || !Letters.beginUnnotedTag(chunk.charAt(name), chunk.charAt(name + 1), chunk.charAt(name + 2))) {
            return -1;
        }
        int at = name + 1;
        while (at < end && isNamePart(chunk.charAt(at))) {
            at++;
        }
        return behindAttributes(chunk, at, end);
    }

    private static int behindAttributes(CharSequence chunk, int from, int end) {
        int at = from;
        while (at >= 0 && at < end) {
            int unit = chunk.charAt(at);
            if (unit == '>') {
                return at + 1;
            }
            if (unit == ' ' || unit == '/' || Letters.isBlank(unit)) {
                at++;
            } else {
                at = behindAttribute(chunk, at, end);
            }
        }
        return -1;
    }

    private static int behindAttribute(CharSequence chunk, int from, int end) {
        int at = from;
        while (at < end && isNamePart(chunk.charAt(at))) {
            at++;
        }
        if (at == from || at + 1 >= end) {
            return -1;
        }
        if (chunk.charAt(at) != '=') {
            return Units.endsName(chunk.charAt(at)) ? at : -1;
        }
        int mark = chunk.charAt(at + 1);
        if (mark != '"' && mark != '\'') {
            return behindUnquoted(chunk, at + 1, end);
        }
        int close = find(chunk, mark, at + 2, end);
        return close == end ? -1 : close + 1;
    }

    private static int behindUnquoted(CharSequence chunk, int from, int end) {
        int at = from;
        while (at < end && (Letters.isPlain(chunk.charAt(at)) || chunk.charAt(at) == '/' || chunk.charAt(at) == '=')) {
            at++;
        }
        return at == from || at == end || (chunk.charAt(at) != '>' && !Letters.isBlank(chunk.charAt(at))) ? -1 : at;
    }

    private static boolean isNamePart(int unit) {
        return unit > '?' || Letters.isPlain(unit);
    }

    /** An array as a text. */
    private static final class CharArray implements CharSequence {
        private static final char[] NONE = {};

        private char[] chars = NONE;

        CharArray of(char[] chunk) {
            chars = chunk;
            return this;
        }

        @Override
        public int length() {
            return chars.length;
        }

        @Override
        public char charAt(int place) {
            return chars[place];
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return String.valueOf(chars, from, to - from);
        }

        @Override
        public String toString() {
            return String.valueOf(chars);
        }
    }
}
