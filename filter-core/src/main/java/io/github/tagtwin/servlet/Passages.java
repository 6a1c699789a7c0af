package io.github.tagtwin.servlet;

import io.github.tagtwin.capture.Audience;
import io.github.tagtwin.capture.Departure;
import io.github.tagtwin.capture.NextPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Takes conversions past redirects, in an application. Thread-safe. */
final class Passages {
    private final NextPages nextPages;
    private final Twins twins;
    private final Audience audience;

    Passages(NextPages nextPages, Twins twins, Audience audience) {
        this.nextPages = nextPages;
        this.twins = twins;
        this.audience = audience;
    }

    /** The passage of one request, whose page learns what comes along. */
    Passage of(Page page, HttpServletRequest request, HttpServletResponse response) {
        nextPages.arrival(request).ifPresent(page::arrive);
        return new Passage(this, page, request, response);
    }

    NextPages nextPages() {
        return nextPages;
    }

    Twins twins() {
        return twins;
    }

    /** Where a redirect leads; nothing where nobody follows it whom a browser's copy would come of. */
    Optional<Departure> departure(HttpServletRequest request, String location, Page page) {
        return audience.nonVisit(request, HttpServletResponse.SC_OK).isPresent()
                ? Optional.empty()
                : nextPages.departure(request, location, page.visit());
    }
}
