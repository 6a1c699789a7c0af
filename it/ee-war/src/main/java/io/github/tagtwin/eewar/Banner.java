package io.github.tagtwin.eewar;

import io.github.tagtwin.ConsentSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** A banner whose answer is a parameter: {@code agreed=false}. */
@ApplicationScoped
public class Banner implements ConsentSource {
    @Override
    public Optional<Boolean> agreed(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("agreed")).map(Boolean::valueOf);
    }
}
