package io.github.tagtwin.eewar;

import io.github.tagtwin.Visitor;
import io.github.tagtwin.VisitorSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;

/** Members who say who they are by a parameter: {@code member=…}. */
@ApplicationScoped
public class Members implements VisitorSource {
    @Override
    public Visitor visitor(HttpServletRequest request) {
        String member = request.getParameter("member");
        return member == null ? Visitor.unknown() : Visitor.unknown().externalId(member);
    }
}
