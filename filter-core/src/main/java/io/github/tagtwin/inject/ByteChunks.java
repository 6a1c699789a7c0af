package io.github.tagtwin.inject;

import java.nio.charset.StandardCharsets;

/** Bytes of a page. */
final class ByteChunks extends Chunks<byte[]> {
    private static final ByteChunks PLAIN = new ByteChunks(LeadBytes.NONE);

    private final LeadBytes leadBytes;
    private boolean secondHalf;

    private ByteChunks(LeadBytes leadBytes) {
        this.leadBytes = leadBytes;
    }

    /** Those of one page in a charset; all that have no such bytes share theirs, which have nothing to remember. */
    static ByteChunks of(LeadBytes leadBytes) {
        return leadBytes == LeadBytes.NONE ? PLAIN : new ByteChunks(leadBytes);
    }

    @Override
    int unit(byte[] chunk, int place) {
        return chunk[place] & 0xFF;
    }

    // The second half of a character is passed on as something that no script is made of. None that matters is below
    // 0x40: what follows a broken character there is taken for itself, as browsers do.
    @Override
    int read(byte[] chunk, int place) {
        int unit = chunk[place] & 0xFF;
        if (leadBytes == LeadBytes.NONE) {
            return unit;
        }
        boolean second = secondHalf && unit >= 0x40;
        secondHalf = !second && leadBytes.contains(unit);
        return second ? 0x80 : unit;
    }

    @Override
    String text(byte[] chunk, int from, int end) {
        return new String(chunk, from, end - from, StandardCharsets.ISO_8859_1);
    }

    @Override
    boolean isMisleading() {
        return leadBytes != LeadBytes.NONE;
    }

    @Override
    int findNoted(byte[] chunk, int from, int end, boolean endTagsMatter) {
        return EightBytes.findNotedTag(chunk, from, end, endTagsMatter);
    }

    @Override
    int behindText(byte[] chunk, int from, int enough, int end, boolean endTagsMatter) {
        int open = EightBytes.find(chunk, '<', from, end);
        while (open < enough && open + 4 < end && !EightBytes.isNotedTag(chunk, open, endTagsMatter)) {
            int close = endOfUnnotedTag(chunk, open, end);
            if (close == end) {
                return open;
            }
            open = find(chunk, '<', close + 1, end);
        }
        return open;
    }

    // Only a value can hide a >, and only behind an equals sign that isn't part of the tag's name.
    private int endOfUnnotedTag(byte[] chunk, int open, int end) {
        int first = open + 2;
        int mark = findMark(chunk, first, end);
        boolean valued = mark < end && chunk[mark] == '=';
        return valued && !endsName(chunk, open, mark) ? end : behindValues(chunk, first, mark, end);
    }

    // Behind a slash that no letter follows is no tag, and nothing in it a value; an end tag that has any is rare.
    private static boolean endsName(byte[] chunk, int open, int end) {
        int at = open + 2;
        while (at < end && Letters.isPlainName(chunk[at])) {
            at++;
        }
        return chunk[open + 1] != '/' && Letters.endsPlainName(chunk[at]);
    }

    @Override
    int endOfTag(byte[] chunk, int from, int end) {
        return behindValues(chunk, from, findMark(chunk, from, end), end);
    }

    private int behindValues(byte[] chunk, int from, int mark, int end) {
        int at = mark;
        while (at > from && at < end && chunk[at] == '=') {
            at = findMark(chunk, behindValue(chunk, at, end), end);
        }
        return at < end && chunk[at] == '>' ? at : end;
    }

    // The end where the sign isn't right behind an attribute's name, or the value isn't whole and plainly written.
    private static int behindValue(byte[] chunk, int equals, int end) {
        if (equals + 1 == end || !Letters.isNamePart(chunk[equals - 1] & 0xFF)) {
            return end;
        }
        int quote = chunk[equals + 1];
        return quote == '"' || quote == '\''
                ? Math.min(end, findNear(chunk, quote, equals + 2, end) + 1)
                : behindUnquoted(chunk, equals + 1, end);
    }

    private static int behindUnquoted(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlainValue(chunk[at] & 0xFF)) {
            at++;
        }
        return at > from && at < end && (chunk[at] == '>' || Units.isBlank(chunk[at])) ? at : end;
    }

    @Override
    int find(byte[] chunk, int unit, int from, int end) {
        return EightBytes.find(chunk, unit, from, end);
    }

    @Override
    int findRare(byte[] chunk, int unit, int from, int end) {
        return EightBytes.findRare(chunk, unit, from, end);
    }

    private static int findNear(byte[] chunk, int unit, int from, int end) {
        for (int at = from; at < end; at++) {
            if (chunk[at] == unit) {
                return at;
            }
        }
        return end;
    }

    private static int findMark(byte[] chunk, int from, int end) {
        for (int at = from; at < end; at++) {
            if (Letters.isMark(chunk[at])) {
                return at;
            }
        }
        return end;
    }
}
