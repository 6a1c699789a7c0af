package io.github.tagtwin.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request whose page may be edited: {@code startAsync()} keeps our response, and the page isn't told what the browser
 * has kept of it, since an answer of "not modified" would revive an old key.
 */
final class InjectingRequest extends HttpServletRequestWrapper {
    private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

    private final InjectingResponse response;
    private final boolean hidesConditions;

    private InjectingRequest(HttpServletRequest request, InjectingResponse response, boolean hidesConditions) {
        super(request);
        this.response = response;
        this.hidesConditions = hidesConditions;
    }

    /** For a page that is to be edited. */
    static InjectingRequest edited(HttpServletRequest request, InjectingResponse response) {
        String accepted = request.getHeader("Accept");
        return new InjectingRequest(request, response, accepted != null && accepted.contains("text/html"));
    }

    /** For a page that stays as it is, and may be answered as not modified. */
    static InjectingRequest unedited(HttpServletRequest request, InjectingResponse response) {
        return new InjectingRequest(request, response, false);
    }

    @Override
    public AsyncContext startAsync() {
        return getRequest().startAsync(this, response);
    }

    @Override
    public @Nullable RequestDispatcher getRequestDispatcher(String path) {
        RequestDispatcher container = super.getRequestDispatcher(path);
        return container == null ? null : new IncludingDispatcher(container, response::beforeInclude);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isHidden(name))
                .collect(Collectors.toList());
        return Collections.enumeration(names);
    }

    @Override
    public long getDateHeader(String name) {
        return isHidden(name) ? -1 : super.getDateHeader(name);
    }

    private boolean isHidden(String name) {
        return hidesConditions && CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
    }
}
