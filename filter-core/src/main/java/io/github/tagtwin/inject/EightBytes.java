package io.github.tagtwin.inject;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time, which pays where what is looked for is some way off. */
final class EightBytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 4 * Long.BYTES;
    private static final int BRACKETS_BLOCK = 8 * Long.BYTES;
    private static final long BRACKETS = 0x3C3C_3C3C_3C3C_3C3CL;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private EightBytes() {}

    /** The first place of a byte, which is ASCII; the end where it isn't there. */
    static int find(byte[] chunk, int octet, int from, int end) {
        long wanted = octet * ONES;
        int last = end - Long.BYTES;
        int at = from;
        while (at <= last) {
            long differences = (long) EIGHT.get(chunk, at) ^ wanted;
            // The lowest of these bits that is set stands in the first byte without a difference.
            long found = (differences - ONES) & ~differences & HIGHEST_BITS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
            at += Long.BYTES;
        }
        while (at < end && chunk[at] != octet) {
            at++;
        }
        return at;
    }

    /** The first place of a byte that is rare, which is ASCII; the end where it isn't there. */
    static int findRare(byte[] chunk, int octet, int from, int end) {
        long wanted = octet * ONES;
        int last = end - BLOCK;
        int at = from;
        while (at <= last) {
            long first = (long) EIGHT.get(chunk, at) ^ wanted;
            long second = (long) EIGHT.get(chunk, at + Long.BYTES) ^ wanted;
            long third = (long) EIGHT.get(chunk, at + 2 * Long.BYTES) ^ wanted;
            long fourth = (long) EIGHT.get(chunk, at + 3 * Long.BYTES) ^ wanted;
            long found = ((first - ONES) & ~first)
                    | ((second - ONES) & ~second)
                    | ((third - ONES) & ~third)
                    | ((fourth - ONES) & ~fourth);
            if ((found & HIGHEST_BITS) != 0) {
                break;
            }
            at += BLOCK;
        }
        return find(chunk, octet, at, end);
    }

    /**
     * The first {@code <} that isn't the beginning of a tag that matters to nobody; the end where there is none.
     *
     * @param endTagsMatter whether any end tag may change something
     */
    static int findNotedTag(byte[] chunk, int from, int end, boolean endTagsMatter) {
        int last = end - Long.BYTES - Integer.BYTES;
        int at = behindUnnotedTags(chunk, from, end, endTagsMatter);
        while (at <= last) {
            for (long found = brackets(chunk, at); found != 0; found &= found - 1) {
                int open = at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
                if (isNotedTag(chunk, open, endTagsMatter)) {
                    return open;
                }
            }
            at += Long.BYTES;
        }
        return find(chunk, '<', at, end);
    }

    // At the first block in which a tag begins that matters, or at the rest, which is less than a block.
    private static int behindUnnotedTags(byte[] chunk, int from, int end, boolean endTagsMatter) {
        int last = end - BRACKETS_BLOCK - Integer.BYTES;
        int at = from;
        while (at <= last) {
            // Bit 8 n + w stands for byte n of word w.
            long found = brackets(chunk, at) >>> 7
                    | brackets(chunk, at + 8) >>> 6
                    | brackets(chunk, at + 16) >>> 5
                    | brackets(chunk, at + 24) >>> 4
                    | brackets(chunk, at + 32) >>> 3
                    | brackets(chunk, at + 40) >>> 2
                    | brackets(chunk, at + 48) >>> 1
                    | brackets(chunk, at + 56);
            for (; found != 0; found &= found - 1) {
                int bit = Long.numberOfTrailingZeros(found);
                if (isNotedTag(chunk, at + ((bit & 7) << 3 | bit >>> 3), endTagsMatter)) {
                    return at;
                }
            }
            at += BRACKETS_BLOCK;
        }
        return at;
    }

    // The highest bit of each byte that is a bracket.
    private static long brackets(byte[] chunk, int at) {
        long differences = (long) EIGHT.get(chunk, at) ^ BRACKETS;
        return (differences - ONES) & ~differences & HIGHEST_BITS;
    }

    /** Whether something else begins with this {@code <}, which has four bytes behind it, than a tag that matters to nobody. */
    static boolean isNotedTag(byte[] chunk, int open, boolean endTagsMatter) {
        int letters = (int) FOUR.get(chunk, open + 1);
        if ((letters & 0xFF) == '/') {
            return endTagsMatter && !Letters.beginUnnotedName(letters >>> 8);
        }
        return !Letters.beginUnnotedName(letters);
    }
}
