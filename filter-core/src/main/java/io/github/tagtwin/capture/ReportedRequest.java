package io.github.tagtwin.capture;

import io.github.tagtwin.event.PageReport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page view of which a browser tells afterwards, as the request that would have asked for the page: its address and its
 * referrer are the report's, all else is of the request that brought the report. So whatever is asked of a visit's request,
 * by us or by the shop's class for consent, has its answer.
 */
public final class ReportedRequest extends HttpServletRequestWrapper {
    private final PageReport report;
    private final Map<String, Optional<String>> headers;

    /** The request for the page that is reported. */
    public ReportedRequest(HttpServletRequest request, PageReport report) {
        super(request);
        this.report = report;
        this.headers = Map.of(
                "referer",
                Optional.of(report.referrer()).filter(text -> !text.isEmpty()),
                "sec-fetch-dest",
                Optional.of("document"),
                "sec-fetch-mode",
                Optional.of("navigate"),
                "content-type",
                Optional.empty(),
                "content-length",
                Optional.empty());
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public String getRequestURI() {
        return report.path();
    }

    // The Servlet API asks for a StringBuffer.
    @SuppressWarnings("JdkObsolete")
    @Override
    public StringBuffer getRequestURL() {
        String asked = super.getRequestURL().toString();
        int path = asked.indexOf('/', asked.indexOf("://") + 3);
        return new StringBuffer(path < 0 ? asked : asked.substring(0, path)).append(report.path());
    }

    @Override
    public @Nullable String getQueryString() {
        return report.query().isEmpty() ? null : report.query();
    }

    @Override
    public String getServletPath() {
        String path = PercentCode.decoded(RequestPath.withoutParameters(report.path()), 1)
                .replaceAll("/{2,}", "/");
        String application = getContextPath();
        return path.startsWith(application + "/") ? path.substring(application.length()) : path;
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        Optional<String> told = headers.get(name.toLowerCase(Locale.ROOT));
        return told == null ? super.getHeader(name) : told.orElse(null);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        Optional<String> told = headers.get(name.toLowerCase(Locale.ROOT));
        return told == null
                ? super.getHeaders(name)
                : Collections.enumeration(told.map(Collections::singletonList).orElse(Collections.emptyList()));
    }
}
