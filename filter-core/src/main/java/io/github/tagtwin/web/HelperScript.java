package io.github.tagtwin.web;

import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.TagMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * The script for pages that others may keep, the same for everybody: makes a key in the browser, gives it to LINE Tag, and
 * reports the page view to the collecting endpoint beside it. Immutable.
 */
public final class HelperScript {
    static final String NAME = "/line.js";

    private static final String FILE = "line.js";
    private static final String VERSION = "v=";
    private static final String TYPE = "text/javascript;charset=UTF-8";

    private final String folder;
    private final byte[] code;
    private final String version;

    private HelperScript(String folder, byte[] code) {
        this.folder = folder;
        this.code = code;
        CRC32 sum = new CRC32();
        sum.update(code);
        this.version = String.format("%08x", sum.getValue());
    }

    /** The script for the pages of one LINE Tag, as the settings want it. */
    public static HelperScript of(String lineTagId, Settings settings) {
        String code = source().replace("{line-tag-id}", lineTagId)
                .replace("{data-layer}", settings.page().tagMode() == TagMode.HOOK ? "dataLayer" : "");
        return new HelperScript(settings.page().collectPath(), code.getBytes(StandardCharsets.US_ASCII));
    }

    private static String source() {
        try (InputStream in = Objects.requireNonNull(HelperScript.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Changes with the script: 8 hexadecimal digits. */
    public String version() {
        return version;
    }

    /**
     * The element that loads it, before any other script runs. ASCII.
     *
     * @param nonce the page's, or empty
     * @param contextPath the application's, as it was deployed, not as a visitor writes it
     */
    public String element(String nonce, String contextPath) {
        String script = "<script src=\"" + encoded(contextPath) + folder + NAME + "?" + VERSION + version + "\"";
        return script + (nonce.isEmpty() ? "" : " nonce=\"" + nonce + "\"") + "></script>";
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("a context path", impossible);
        }
    }

    /** Whether it is this script that is asked for. */
    boolean isAskedFor(HttpServletRequest request) {
        return (VERSION + version).equals(request.getQueryString());
    }

    /** Answers who asks for it; browsers may keep it for an hour. */
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String tag = '"' + version + '"';
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setHeader("ETag", tag);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(TYPE);
        response.setContentLength(code.length);
        response.getOutputStream().write(code);
    }

    /** Answers with no script: nothing is to be done for now. */
    static void sendNothing(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(TYPE);
        response.setContentLength(0);
    }
}
