package io.github.tagtwin.ee.cdi;

import io.github.tagtwin.LineConversions;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The request that the calling thread answers, as CDI knows it. */
final class CurrentRequest {
    private final Instance<HttpServletRequest> requests;

    @Inject
    CurrentRequest(Instance<HttpServletRequest> requests) {
        this.requests = requests;
    }

    /** What records in this request; empty where none is answered: in a message's bean, a timer, an asynchronous task. */
    // Each container has an exception of its own for a request that isn't there.
    Optional<LineConversions> conversions() {
        try {
            return Optional.of(LineConversions.of(requests.get()));
        } catch (RuntimeException outside) {
            return Optional.empty();
        }
    }
}
