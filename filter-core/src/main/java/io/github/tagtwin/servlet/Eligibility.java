package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Finding;
import io.github.tagtwin.settings.CacheablePages;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a response is a page that may be edited, judged by its head when the first byte of its body comes. */
final class Eligibility {
    private static final Pattern STATEFUL = Pattern.compile("(x-)?(iso-2022|hz|utf-?7|scsu|bocu).*");
    private static final String PROBE = "<script>_lt('init',{\"\\`/*";

    private final CacheablePages cacheable;

    /**
     * A judge of responses.
     *
     * @param cacheable what becomes of a page that others may keep
     */
    Eligibility(CacheablePages cacheable) {
        this.cacheable = cacheable;
    }

    /** Whether it is HTML that a browser will show: a page. */
    static boolean isPage(HttpServletResponse response) {
        int status = response.getStatus();
        return status >= 200
                && status < 300
                && status != HttpServletResponse.SC_NO_CONTENT
                && status != HttpServletResponse.SC_RESET_CONTENT
                && status != HttpServletResponse.SC_PARTIAL_CONTENT
                && !response.containsHeader("Content-Range")
                && isHtml(response.getContentType());
    }

    /**
     * What keeps a page from being edited.
     *
     * @param encoded whether what comes from the page is compressed, say, already
     */
    Optional<Finding> obstacle(HttpServletResponse response, boolean encoded) {
        if (encoded || !isAsciiBased(response.getCharacterEncoding())) {
            return Optional.of(Finding.ENCODED);
        }
        return cacheable == CacheablePages.LEAVE && Caching.isShared(response)
                ? Optional.of(Finding.CACHEABLE)
                : Optional.empty();
    }

    /** Whether pages that others may keep stay so, and yet are edited. */
    boolean collects() {
        return cacheable == CacheablePages.COLLECT;
    }

    /** Whether it is a page that others may keep, and that stays so. */
    boolean staysShared(HttpServletResponse response) {
        return collects() && Caching.isShared(response);
    }

    private static boolean isHtml(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int semicolon = contentType.indexOf(';');
        int end = semicolon < 0 ? contentType.length() : semicolon;
        return isType("text/html", contentType, end) || isType("application/xhtml+xml", contentType, end);
    }

    private static boolean isType(String type, String contentType, int end) {
        return end == type.length()
                ? contentType.regionMatches(true, 0, type, 0, end)
                : end > type.length() && contentType.substring(0, end).strip().equalsIgnoreCase(type);
    }

    private static boolean isAsciiBased(@Nullable String charset) {
        if (charset == null || charset.equalsIgnoreCase("UTF-8")) {
            return true;
        }
        try {
            return !STATEFUL.matcher(charset.toLowerCase(Locale.ROOT)).matches()
                    && Arrays.equals(
                            PROBE.getBytes(Charset.forName(charset)), PROBE.getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
