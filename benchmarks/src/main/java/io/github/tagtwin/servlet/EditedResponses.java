package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.settings.CacheablePages;
import jakarta.servlet.http.HttpServletResponse;

/** Opens the filter's own response, which nobody else needs, to the benchmarks. */
public final class EditedResponses {
    private static final Eligibility ELIGIBILITY = new Eligibility(CacheablePages.LEAVE);

    private EditedResponses() {}

    /** A response as the filter hands it to a page. */
    public static HttpServletResponse over(HttpServletResponse container, Insertion insertion) {
        return new InjectingResponse(container, new PageBody(container, ELIGIBILITY, insertion, page -> {}, failure -> {
            throw failure;
        }));
    }
}
