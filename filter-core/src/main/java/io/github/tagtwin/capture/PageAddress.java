package io.github.tagtwin.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a page is known again that a redirect has named: its path within the application and its query, whatever
 * proxies make of host and context path. Immutable.
 */
final class PageAddress {
    private static final String UNWRITABLE = " \"<>\\^`{|}";

    private final String text;
    private final boolean elsewhere;

    private PageAddress(String text, boolean elsewhere) {
        this.text = text;
        this.elsewhere = elsewhere;
    }

    /** Of the page that is asked for. */
    static PageAddress of(HttpServletRequest request) {
        return new PageAddress(
                text(request.getContextPath(), request.getRequestURI(), request.getQueryString()), false);
    }

    /**
     * Of the page that a redirect leads to; nothing where that is no address.
     *
     * @param location as the shop gives it, relative mostly
     * @param visible the request's own address as the browser shows it, as far as it is known
     */
    static Optional<PageAddress> redirected(HttpServletRequest request, String location, Optional<String> visible) {
        try {
            URI asked = URI.create(request.getRequestURL().toString());
            URI target = resolved(asked, written(location));
            boolean web = target.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
            String path = target.getRawPath();
            return path == null || target.getHost() == null || !web
                    ? Optional.empty()
                    : Optional.of(new PageAddress(
                            text(request.getContextPath(), path, target.getRawQuery()),
                            !isHostOf(asked, target)
                                    && visible.map(URI::create)
                                            .filter(own -> isHostOf(own, target))
                                            .isEmpty()));
        } catch (IllegalArgumentException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    // URI takes nothing, or a query alone, for what lies beside the page.
    private static URI resolved(URI asked, String location) {
        boolean same = location.isEmpty() || location.startsWith("?");
        return asked.resolve(same ? asked.getRawPath() + location : location);
    }

    private static String written(String location) {
        StringBuilder written = new StringBuilder();
        location.chars()
                .forEach(letter -> written.append(
                        UNWRITABLE.indexOf(letter) < 0
                                ? String.valueOf((char) letter)
                                : String.format("%%%02X", letter)));
        return written.toString();
    }

    private static boolean isHostOf(URI own, URI target) {
        return target.getHost().equalsIgnoreCase(own.getHost());
    }

    private static String text(String context, String rawPath, @Nullable String query) {
        String path = RequestPath.withoutParameters(rawPath);
        boolean within = !context.isEmpty()
                && path.startsWith(context)
                && (path.length() == context.length() || path.charAt(context.length()) == '/');
        String inside = within ? path.substring(context.length()) : path;
        String decoded = PercentCode.decoded(inside.isEmpty() ? "/" : inside, 1);
        return query == null ? decoded : decoded + "?" + PercentCode.decoded(query, 1);
    }

    /** Whether the redirect leads to another site, from where the visitor may come back to any page. */
    boolean isElsewhere() {
        return elsewhere;
    }

    String text() {
        return text;
    }
}
