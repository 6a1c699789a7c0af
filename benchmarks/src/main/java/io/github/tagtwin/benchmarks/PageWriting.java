package io.github.tagtwin.benchmarks;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A page that writes itself in chunks of 8 KB, in one of the ways in which pages do. */
final class PageWriting {
    private static final int CHUNK = 8192;

    /** How a page is written. */
    enum Way {
        /** As bytes. */
        STREAM,
        /** As strings. */
        WRITER,
        /** As arrays of chars. */
        CHARS
    }

    private final Way way;
    private final byte[] bytes;
    private final char[] chars;
    private final String[] strings;

    PageWriting(String page, Way way) {
        this.way = way;
        this.bytes = page.getBytes(StandardCharsets.UTF_8);
        this.chars = page.toCharArray();
        this.strings = new String[(page.length() + CHUNK - 1) / CHUNK];
        for (int part = 0; part < strings.length; part++) {
            strings[part] = page.substring(part * CHUNK, Math.min(page.length(), (part + 1) * CHUNK));
        }
    }

    void to(HttpServletResponse response) throws IOException {
        switch (way) {
            case STREAM -> stream(response.getOutputStream());
            case WRITER -> strings(response.getWriter());
            case CHARS -> arrays(response.getWriter());
        }
    }

    private void stream(ServletOutputStream stream) throws IOException {
        for (int at = 0; at < bytes.length; at += CHUNK) {
            stream.write(bytes, at, Math.min(CHUNK, bytes.length - at));
        }
        stream.flush();
    }

    private void strings(PrintWriter writer) {
        for (String part : strings) {
            writer.write(part);
        }
        writer.flush();
    }

    private void arrays(PrintWriter writer) {
        for (int at = 0; at < chars.length; at += CHUNK) {
            writer.write(chars, at, Math.min(CHUNK, chars.length - at));
        }
        writer.flush();
    }
}
