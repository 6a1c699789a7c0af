package io.github.tagtwin.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request's part in the way from a conversion, past a redirect, to the page that shows it: what comes along, and what
 * goes on. All of it is settled before the head goes out, since some servers send a redirect at once.
 */
final class Passage {
    private final Passages passages;
    private final Page page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private boolean left;

    Passage(Passages passages, Page page, HttpServletRequest request, HttpServletResponse response) {
        this.passages = passages;
        this.page = page;
        this.request = request;
        this.response = response;
    }

    /**
     * The cookies that go with a redirect.
     *
     * @param location where it leads to
     * @param status with which it is sent
     */
    List<String> leave(@Nullable String location, int status) {
        if (location == null || !isPossible()) {
            return List.of();
        }
        passages.twins().redirecting(page, status);
        return page.hasToTell() ? cookies(location) : List.of();
    }

    private boolean isPossible() {
        return !left && !response.isCommitted() && !Caching.isShared(response);
    }

    private List<String> cookies(String location) {
        return passages.departure(request, location, page)
                .map(departure -> {
                    left = true;
                    return Stream.concat(
                                    forgotten(),
                                    departure.with(passages.twins().handovers().depart(page)).stream())
                            .collect(Collectors.toList());
                })
                .orElse(List.of());
    }

    private Stream<String> forgotten() {
        return page.arrival().stream().flatMap(arrival -> passages.nextPages().left(arrival, page.visit()).stream());
    }

    /** The cookies that go with a head: of a page that was expected, or of a redirect that is made by status and header. */
    List<String> open(boolean isPage) {
        if (isPage) {
            return page.arrival()
                    .map(arrival -> passages.nextPages().shown(arrival, page.visit()))
                    .orElse(List.of());
        }
        return isRedirect() ? leave(response.getHeader("Location"), response.getStatus()) : List.of();
    }

    private boolean isRedirect() {
        return response.getStatus() >= HttpServletResponse.SC_MULTIPLE_CHOICES
                && response.getStatus() < HttpServletResponse.SC_BAD_REQUEST;
    }
}
