package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Markup;
import io.github.tagtwin.settings.CacheablePages;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a response is a page that may be edited, judged by its head when the first byte of its body comes. */
final class Eligibility {
    private static final Pattern STATEFUL = Pattern.compile("(x-)?(iso-2022|hz|utf-?7|scsu|bocu).*");
    private static final String XHTML = "application/xhtml+xml";
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
     * What a page's head says of its body.
     *
     * @param encoded whether what comes from the page is compressed, say, already
     */
    Verdict verdict(HttpServletResponse page, boolean encoded) {
        if (encoded || !isAsciiBased(page.getCharacterEncoding())) {
            return Verdict.ENCODED_PAGE;
        }
        if (cacheable != CacheablePages.KEY && Caching.isShared(page)) {
            return collects() ? Verdict.SHARED_PAGE : Verdict.CACHEABLE_PAGE;
        }
        return ContentPolicy.of(page).hashesScripts() ? Verdict.HASHED_PAGE : Verdict.PAGE;
    }

    /** Whether pages that others may keep stay so, and yet are edited. */
    boolean collects() {
        return cacheable == CacheablePages.COLLECT;
    }

    private static boolean isHtml(@Nullable String contentType) {
        return contentType != null && (isType("text/html", contentType) || isType(XHTML, contentType));
    }

    /** In which language a page's tags are written. */
    static Markup markup(HttpServletResponse page) {
        String contentType = page.getContentType();
        return contentType != null && isType(XHTML, contentType) ? Markup.XHTML : Markup.HTML;
    }

    private static boolean isType(String type, String contentType) {
        int from = behindBlanks(contentType, 0);
        int end = from + type.length();
        return contentType.regionMatches(true, from, type, 0, type.length()) && isEnd(contentType, end);
    }

    private static boolean isEnd(String contentType, int at) {
        int end = behindBlanks(contentType, at);
        return end == contentType.length() || contentType.charAt(end) == ';';
    }

    private static int behindBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
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
