package io.github.tagtwin.consent;

import io.github.tagtwin.ConsentSource;
import jakarta.servlet.http.HttpServletRequest;

/** What a source of the shop's says. Thread-safe as far as that is; throws whatever it throws. */
final class SourceSign implements Sign {
    private final ConsentSource source;

    SourceSign(ConsentSource source) {
        this.source = source;
    }

    @Override
    public Answer read(HttpServletRequest request) {
        return source.agreed(request).map(Answer::of).orElse(Answer.NONE);
    }
}
