package io.github.tagtwin.servlet;

import io.github.tagtwin.Visitor;
import io.github.tagtwin.VisitorSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Asks the shop's sources one after the other, until one knows the visitor; a failing one knows nobody. */
final class AskedVisitors implements VisitorSource {
    private final List<VisitorSource> sources;
    private final Tally tally;

    AskedVisitors(List<VisitorSource> sources, Tally tally) {
        this.sources = List.copyOf(sources);
        this.tally = tally;
    }

    @Override
    public Visitor visitor(HttpServletRequest request) {
        for (VisitorSource source : sources) {
            Visitor known = asked(source, request);
            if (known != Visitor.unknown()) {
                return known;
            }
        }
        return Visitor.unknown();
    }

    // It is the shop's code: whatever it throws must not end the page.
    private Visitor asked(VisitorSource source, HttpServletRequest request) {
        try {
            Visitor answer = source.visitor(request);
            return answer == null ? Visitor.unknown() : answer;
        } catch (RuntimeException | LinkageError theirs) {
            tally.unknownVisitor(theirs);
            return Visitor.unknown();
        }
    }
}
