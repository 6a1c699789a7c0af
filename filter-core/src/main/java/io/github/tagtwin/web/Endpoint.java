package io.github.tagtwin.web;

import io.github.tagtwin.capture.SameOrigin;
import io.github.tagtwin.event.PageReport;
import io.github.tagtwin.event.PageReportReader;
import io.github.tagtwin.settings.Settings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers at two addresses within the application: {@code …/line.js} is the helper script, and what that reports goes to
 * {@code …/collect}. Any other way to write them, with a parameter or a percent sign, is the shop's. A report is answered 204
 * whatever becomes of it, and nothing of it comes back.
 *
 * <p>Thread-safe.
 */
public final class Endpoint {
    private static final String COLLECT = "/collect";
    private static final int LARGEST = 8192;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String scriptPath;
    private final String collectPath;
    private final HelperScripts scripts;
    private final Reports reports;
    private final SameOrigin origin;
    private final Allowance allowance;
    private final PageReportReader reader = new PageReportReader();

    /** An endpoint as the settings want it. */
    public Endpoint(Settings settings, Reports reports) {
        this.scriptPath = settings.page().collectPath() + HelperScript.NAME;
        this.collectPath = settings.page().collectPath() + COLLECT;
        this.scripts = new HelperScripts(settings);
        this.reports = reports;
        this.origin = new SameOrigin(settings);
        this.allowance = new Allowance(settings.page().collectRate(), System::nanoTime);
    }

    /** Answers a request that is ours; false where it is the shop's, and nothing has been done. */
    public boolean answers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        if (isOurs(path, scriptPath, request)) {
            sendScript(request, response);
            return true;
        }
        if (isOurs(path, collectPath, request)) {
            collect(request, response);
            return true;
        }
        return false;
    }

    private static boolean isOurs(String path, String ours, HttpServletRequest request) {
        return path.endsWith(ours)
                && path.equals(request.getContextPath() + ours)
                && request.getDispatcherType() == DispatcherType.REQUEST;
    }

    private void sendScript(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!READING.contains(request.getMethod())) {
            allow("GET, HEAD", response);
        } else if (reports.areHeard()) {
            scripts.send(request, response);
        } else {
            HelperScript.sendNothing(response);
        }
    }

    private void collect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!request.getMethod().equals("POST")) {
            allow("POST", response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        RefusedReport reason = refusal(request);
        Optional<PageReport> report = reason == null ? reader.read(body(request)) : Optional.empty();
        if (report.isPresent()) {
            reports.heard(request, response, report.get());
        } else {
            reports.refused(reason == null ? RefusedReport.FORM : reason);
        }
    }

    private static void allow(String methods, HttpServletResponse response) {
        response.setHeader("Allow", methods);
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    // The cheapest first; nothing of the body is read before.
    private @Nullable RefusedReport refusal(HttpServletRequest request) {
        if (!origin.sends(request)) {
            return RefusedReport.ORIGIN;
        }
        if (!isJson(request.getContentType())) {
            return RefusedReport.TYPE;
        }
        if (request.getContentLength() < 1 || request.getContentLength() > LARGEST) {
            return RefusedReport.SIZE;
        }
        return allowance.take() ? null : RefusedReport.RATE;
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals("application/json");
    }

    private static String body(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
}
