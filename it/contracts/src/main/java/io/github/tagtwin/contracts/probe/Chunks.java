package io.github.tagtwin.contracts.probe;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** Writes a page in pieces that end anywhere. */
final class Chunks {
    static final String HTML = "text/html;charset=UTF-8";

    private Chunks() {}

    static void write(byte[] page, ServletOutputStream stream) throws IOException {
        for (int from = 0, length = 1; from < page.length; from += length, length = next(length)) {
            stream.write(page, from, Math.min(length, page.length - from));
        }
    }

    static void write(String page, PrintWriter writer) {
        for (int from = 0, length = 1; from < page.length(); from += length, length = next(length)) {
            writer.write(page, from, Math.min(length, page.length() - from));
        }
    }

    /** The usual page, by stream or by writer. */
    static void page(HttpServletResponse response, boolean byStream) throws IOException {
        if (byStream) {
            write(Templates.bytes(Templates.page()), response.getOutputStream());
        } else {
            write(Templates.page(), response.getWriter());
        }
    }

    /** The usual page in one piece. */
    static void whole(HttpServletResponse response) throws IOException {
        response.getOutputStream().write(Templates.bytes(Templates.page()));
    }

    /** A small page, by writer. */
    static void small(HttpServletResponse response) throws IOException {
        response.getWriter().write(Templates.smallPage());
    }

    static int size() {
        return Templates.bytes(Templates.page()).length;
    }

    private static int next(int length) {
        return 1 + (length * 7 + 3) % 97;
    }
}
