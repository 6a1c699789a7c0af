package io.github.tagtwin.capture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads {@code %E8%8C%B6}, also where it is written twice over; what is malformed stays as it is. */
public final class PercentCode {
    private PercentCode() {}

    /**
     * The text behind the code. A plus stays one.
     *
     * @param times how often it may have been encoded
     */
    public static String decoded(String text, int times) {
        String decoded = text;
        for (int time = 0; time < times && decoded.indexOf('%') >= 0; time++) {
            decoded = decoded(decoded);
        }
        return decoded;
    }

    private static String decoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int at = 0; at < bytes.length; at++) {
            int value = bytes[at] == '%' && at + 2 < bytes.length ? hex(bytes[at + 1]) << 4 | hex(bytes[at + 2]) : -1;
            out.write(value < 0 ? bytes[at] : value);
            at += value < 0 ? 0 : 2;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static int hex(byte digit) {
        return Character.digit(digit, 16);
    }
}
