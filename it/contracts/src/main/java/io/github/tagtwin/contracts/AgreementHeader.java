package io.github.tagtwin.contracts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;

/** The shop's answer to the question whether a visitor has agreed: yes, unless the request's header says no. */
public final class AgreementHeader implements Predicate<HttpServletRequest> {
    static final String NAME = "X-Agreement";

    @Override
    public boolean test(HttpServletRequest request) {
        return !"no".equals(request.getHeader(NAME));
    }
}
