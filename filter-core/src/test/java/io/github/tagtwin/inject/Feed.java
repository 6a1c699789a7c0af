package io.github.tagtwin.inject;

import java.io.ByteArrayOutputStream;

/** Sends a page through an injector, chunk by chunk, in each of the ways in which a servlet may write it. */
final class Feed {
    private static final int MARGIN = 3;

    private final Injector injector;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();

    Feed(Injector injector) {
        this.injector = injector;
    }

    /** A part of an array. */
    Feed bytes(byte[] page, int from, int to) {
        byte[] edited = injector.edited(page, from, to - from);
        if (edited == null) {
            bytes.write(page, from, to - from);
        } else {
            bytes.writeBytes(edited);
        }
        return this;
    }

    /** Byte by byte. */
    Feed singleBytes(byte[] page, int from, int to) {
        for (int at = from; at < to; at++) {
            bytes(new byte[] {page[at]}, 0, 1);
        }
        return this;
    }

    /** A part of a string. */
    Feed text(String page, int from, int to) {
        char[] edited = injector.edited(page, from, to - from);
        text.append(edited == null ? page.substring(from, to) : String.valueOf(edited));
        return this;
    }

    /** Char by char. */
    Feed singleChars(String page, int from, int to) {
        for (int at = from; at < to; at++) {
            text(page, at, at + 1);
        }
        return this;
    }

    /** A part of an array with other things round it. */
    Feed chars(String page, int from, int to) {
        char[] chunk = ("'<\"" + page.substring(from, to) + "{<'").toCharArray();
        char[] edited = injector.edited(chunk, MARGIN, to - from);
        text.append(edited == null ? page.substring(from, to) : String.valueOf(edited));
        return this;
    }

    byte[] writtenBytes() {
        return bytes.toByteArray();
    }

    String writtenText() {
        return text.toString();
    }
}
