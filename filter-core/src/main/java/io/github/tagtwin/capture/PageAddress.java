package io.github.tagtwin.capture;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By what a page is known again that a redirect has named: its path within the application and its query, whatever
 * proxies make of host, context path, and what stands before it. Immutable.
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
     * @param origin of the request
     */
    static Optional<PageAddress> redirected(HttpServletRequest request, String location, Origin origin) {
        try {
            URI asked = URI.create(request.getRequestURL().toString());
            URI target = resolved(asked, written(location));
            boolean web = target.getScheme().toLowerCase(Locale.ROOT).startsWith("http");
            String path = target.getRawPath();
            return path == null || target.getHost() == null || !web
                    ? Optional.empty()
                    : Optional.of(new PageAddress(
                            text(request.getContextPath(), within(origin.prefix(), path), target.getRawQuery()),
                            !isHostOf(asked, target)
                                    && !isHostOf(URI.create(origin.visible(asked.toString())), target)));
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
        String inside = within(context, RequestPath.withoutParameters(rawPath));
        String decoded = PercentCode.decoded(inside.isEmpty() ? "/" : inside, 1);
        return query == null ? decoded : decoded + "?" + PercentCode.decoded(query, 1);
    }

    // As it is where it lies elsewhere: not everybody knows, or shows, what stands before.
    private static String within(String folder, String path) {
        boolean within =
                path.startsWith(folder) && (path.length() == folder.length() || path.charAt(folder.length()) == '/');
        return within ? path.substring(folder.length()) : path;
    }

    /** Whether the redirect leads to another site, from where the visitor may come back to any page. */
    boolean isElsewhere() {
        return elsewhere;
    }

    String text() {
        return text;
    }
}
