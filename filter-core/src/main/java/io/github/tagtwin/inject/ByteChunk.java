package io.github.tagtwin.inject;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes of a page, leapt over eight at a time. */
final class ByteChunk extends Chunk {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;
    private static final byte[] NONE = {};

    private final LeadBytes leadBytes;
    private byte[] bytes = NONE;
    private boolean secondHalf;

    ByteChunk(LeadBytes leadBytes) {
        this.leadBytes = leadBytes;
    }

    ByteChunk of(byte[] chunk) {
        bytes = chunk;
        return this;
    }

    @Override
    int unit(int place) {
        return bytes[place] & 0xFF;
    }

    // The second half of a character is passed on as something that no script is made of. None that matters is below
    // 0x40: what follows a broken character there is taken for itself, as browsers do.
    @Override
    int read(int place) {
        int unit = bytes[place] & 0xFF;
        if (leadBytes == LeadBytes.NONE) {
            return unit;
        }
        boolean second = secondHalf && unit >= 0x40;
        secondHalf = !second && leadBytes.contains(unit);
        return second ? 0x80 : unit;
    }

    @Override
    boolean isMisleading() {
        return leadBytes != LeadBytes.NONE;
    }

    @Override
    int find(int unit, int from, int end) {
        return find(bytes, unit, from, end);
    }

    private static int find(byte[] chunk, int unit, int from, int end) {
        long pattern = unit * ONES;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            long found = zeros((long) LONGS.get(chunk, at) ^ pattern);
            if (found != 0) {
                return at + first(found);
            }
        }
        while (at < end && chunk[at] != unit) {
            at++;
        }
        return at;
    }

    @Override
    int behindText(int from, int end) {
        byte[] chunk = bytes;
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
    private static int behindTag(byte[] chunk, int open, int end) {
        if (open + Long.BYTES >= end) {
            return -1;
        }
        long word = (long) LONGS.get(chunk, open + 1);
        long name = (word & 0xFF) == '/' ? word >>> Byte.SIZE : word;
        if (!Letters.beginUnnotedTag((int) name & 0xFF, (int) (name >>> 8) & 0xFF, (int) (name >>> 16) & 0xFF)) {
            return -1;
        }
        long stops = nameStops(word) & ~0xFFL;
        if (stops == 0) {
            return behindLongName(chunk, open + 1 + Long.BYTES, end);
        }
        int at = open + 1 + first(stops);
        return chunk[at] == '>'
                ? at + 1
                : chunk[at] == ' ' ? behindAttributes(chunk, at + 1, end) : behindLongName(chunk, at, end);
    }

    private static int behindLongName(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlain(chunk[at] & 0xFF)) {
            at++;
        }
        return at < end ? behindAttributes(chunk, at, end) : -1;
    }

    private static int behindAttributes(byte[] chunk, int from, int end) {
        int at = from;
        while (at >= 0 && at < end) {
            int unit = chunk[at];
            if (unit == '>') {
                return at + 1;
            }
            if (unit == ' ' || unit == '/' || Letters.isBlank(unit & 0xFF)) {
                at++;
            } else {
                at = behindAttribute(chunk, at, end);
            }
        }
        return -1;
    }

    private static int behindAttribute(byte[] chunk, int from, int end) {
        if (from + Long.BYTES + 1 < end) {
            int at = from + first(nameStops((long) LONGS.get(chunk, from)));
            if (at > from && chunk[at] == '=' && chunk[at + 1] == '"' && chunk[at - 1] != '/') {
                int close = find(chunk, '"', at + 2, end);
                return close == end ? -1 : close + 1;
            }
        }
        return behindOddAttribute(chunk, from, end);
    }

    private static int behindOddAttribute(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && Letters.isPlain(chunk[at] & 0xFF)) {
            at++;
        }
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
        int close = find(chunk, mark, at + 2, end);
        return close == end ? -1 : close + 1;
    }

    private static int behindUnquoted(byte[] chunk, int from, int end) {
        int at = from;
        while (at < end && (Letters.isPlain(chunk[at] & 0xFF) || chunk[at] == '/' || chunk[at] == '=')) {
            at++;
        }
        return at == from || at == end || (chunk[at] != '>' && !Letters.isBlank(chunk[at] & 0xFF)) ? -1 : at;
    }

    // Where a name may end: below a hyphen, and from < to ?. A slash, which separates names as a blank does, isn't
    // among
    // them. What is marked above the first of them may be none.
    private static long nameStops(long word) {
        return ((word - '-' * ONES) & ~word & HIGHEST_BITS) | zeros((word & ~(3 * ONES)) ^ '<' * ONES);
    }

    // Marks the bytes that are zero, by their highest bit; what is marked above the first of them may be none.
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHEST_BITS;
    }

    // Eight where there is none.
    private static int first(long marked) {
        return Long.numberOfTrailingZeros(marked) / Byte.SIZE;
    }
}
