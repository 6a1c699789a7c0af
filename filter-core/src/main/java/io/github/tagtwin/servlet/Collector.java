package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.ReportedRequest;
import io.github.tagtwin.event.PageReport;
import io.github.tagtwin.settings.CacheablePages;
import io.github.tagtwin.settings.Settings;
import io.github.tagtwin.settings.TagMode;
import io.github.tagtwin.web.Endpoint;
import io.github.tagtwin.web.RefusedReport;
import io.github.tagtwin.web.Reports;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Makes page views of what browsers tell of pages that others may keep, where the shop wants it so. Thread-safe. */
final class Collector implements Reports {
    private final Exchanges exchanges;
    private final Tally tally;
    private final @Nullable Endpoint endpoint;

    Collector(Settings settings, Exchanges exchanges, Tally tally) {
        this.exchanges = exchanges;
        this.tally = tally;
        boolean wanted = settings.page().cacheablePages() == CacheablePages.COLLECT
                && settings.page().tagMode() != TagMode.MANUAL;
        this.endpoint = wanted ? new Endpoint(settings, this) : null;
    }

    /** Whether any request may be for us. */
    boolean isWanted() {
        return endpoint != null;
    }

    /** Answers a request that is for us; false where it is the shop's. */
    boolean answers(ServletRequest request, ServletResponse response) throws IOException {
        return endpoint != null
                && request instanceof HttpServletRequest
                && response instanceof HttpServletResponse
                && endpoint.answers((HttpServletRequest) request, (HttpServletResponse) response);
    }

    @Override
    public boolean areHeard() {
        return exchanges.areReportsHeard();
    }

    @Override
    public void heard(HttpServletRequest request, HttpServletResponse response, PageReport report) {
        try {
            exchanges.report(new ReportedRequest(request, report), response, report.key());
        } catch (RuntimeException ours) {
            tally.failed("collect", ours);
        }
    }

    @Override
    public void refused(RefusedReport reason) {
        tally.refused(reason);
    }
}
