package io.github.tagtwin.web.status;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;

/** A file that belongs to the page, the same for everybody: stylesheet, script, picture. Immutable. */
final class Asset {
    private final String type;
    private final byte[] content;

    private Asset(String type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /** The page's file with this ending. */
    static Asset read(String ending, String type) {
        String name = "status" + ending;
        try (InputStream in = Objects.requireNonNull(Asset.class.getResourceAsStream(name), name)) {
            return new Asset(type, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Adds what changes with it. */
    void addTo(CRC32 sum) {
        sum.update(content);
    }

    /** Sends it. Its address changes with it, so that it may be kept for long, but not by others. */
    void send(HttpServletResponse response) throws IOException {
        SafeHead.write(response);
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setContentType(type);
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
