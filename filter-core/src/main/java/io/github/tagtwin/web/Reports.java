package io.github.tagtwin.web;

import io.github.tagtwin.event.PageReport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Who hears what browsers report. Thread-safe. */
public interface Reports {
    /** Whether anything is heard at present. */
    boolean areHeard();

    /** A page of the shop's own reports itself; the response may be given cookies. */
    void heard(HttpServletRequest request, HttpServletResponse response, PageReport report);

    /** Something came that isn't heard. */
    void refused(RefusedReport reason);
}
