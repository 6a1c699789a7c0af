package io.github.tagtwin.servlet;

import io.github.tagtwin.inject.Insertion;
import io.github.tagtwin.settings.CacheablePages;
import jakarta.servlet.http.HttpServletResponse;

/** Opens the filter's own response, which nobody else needs, to the benchmarks. */
public final class EditedResponses {
    private EditedResponses() {}

    /** A response as the filter hands it to a page. */
    public static HttpServletResponse over(HttpServletResponse container, Insertion insertion) {
        return new InjectingResponse(
                container,
                new PageBody(container, new Eligibility(CacheablePages.LEAVE), insertion, page -> {}, failure -> {
                    throw failure;
                }));
    }
}
