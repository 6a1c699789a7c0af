package io.github.tagtwin.inject;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for a byte eight at a time, which pays where it is some way off. */
final class EightBytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
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
}
