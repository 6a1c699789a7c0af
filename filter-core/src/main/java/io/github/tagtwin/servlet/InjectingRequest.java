package io.github.tagtwin.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request whose page may be edited: {@code startAsync()} keeps our response, and the page isn't told what the browser
 * has kept of it, since an answer of "not modified" would revive an old key.
 */
final class InjectingRequest extends HttpServletRequestWrapper {
    private static final String TAGS = "If-None-Match";
    private static final Set<String> CONDITIONS = Set.of("if-none-match", "if-modified-since");

    private final InjectingResponse response;
    private final boolean hidesConditions;
    private final Optional<String> known;

    private InjectingRequest(
            HttpServletRequest request, InjectingResponse response, boolean hidesConditions, Optional<String> known) {
        super(request);
        this.response = response;
        this.hidesConditions = hidesConditions;
        this.known = known;
    }

    /**
     * For a page that is to be edited.
     *
     * @param known the entity tags of copies that are good still, though they were edited: others may keep them
     */
    static InjectingRequest edited(HttpServletRequest request, InjectingResponse response, Optional<String> known) {
        String accepted = request.getHeader("Accept");
        return new InjectingRequest(request, response, accepted != null && accepted.contains("text/html"), known);
    }

    /** For a page that stays as it is, and may be answered as not modified. */
    static InjectingRequest unedited(HttpServletRequest request, InjectingResponse response) {
        return new InjectingRequest(request, response, false, Optional.empty());
    }

    @Override
    public AsyncContext startAsync() {
        return getRequest().startAsync(this, response);
    }

    // GlassFish and Payara ask here for the dispatcher of asynchronous work, and want their own.
    @Override
    public @Nullable RequestDispatcher getRequestDispatcher(String path) {
        RequestDispatcher container = super.getRequestDispatcher(path);
        return container == null || isAsyncStarted()
                ? container
                : new IncludingDispatcher(container, response::beforeInclude);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isKnown(name) ? known.orElse(null) : isHidden(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        if (isKnown(name)) {
            return Collections.enumeration(List.of(known.orElse("")));
        }
        return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isHidden(name) || isKnown(name))
                .collect(Collectors.toList());
        return Collections.enumeration(names);
    }

    @Override
    public long getDateHeader(String name) {
        return isHidden(name) ? -1 : super.getDateHeader(name);
    }

    private boolean isKnown(String name) {
        return known.isPresent() && name.equalsIgnoreCase(TAGS);
    }

    private boolean isHidden(String name) {
        return hidesConditions && CONDITIONS.contains(name.toLowerCase(Locale.ROOT));
    }
}
