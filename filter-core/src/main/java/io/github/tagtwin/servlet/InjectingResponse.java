package io.github.tagtwin.servlet;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A response whose body is edited on its way. Holds back, until the body's first byte, the headers that an edited page
 * must not carry: its length, by each of the six doors through which it may come, and its validators.
 */
final class InjectingResponse extends HttpServletResponseWrapper {
    private final PageBody body;
    // A stream or a writer: a container lets a page have one of them.
    private @Nullable Object output;

    InjectingResponse(HttpServletResponse container, PageBody body) {
        super(container);
        this.body = body;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (!(output instanceof InjectingStream)) {
            output = new InjectingStream(super.getOutputStream(), body);
        }
        return (InjectingStream) output;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (!(output instanceof InjectingWriter)) {
            output = new InjectingWriter(super.getWriter(), body);
        }
        return (InjectingWriter) output;
    }

    @Override
    public void setContentLength(int length) {
        setLength(length);
    }

    @Override
    public void setContentLengthLong(long length) {
        setLength(length);
    }

    @Override
    public void setHeader(String name, @Nullable String value) {
        body.heard(name, value);
        if (value != null && HeldHead.isLength(name)) {
            setLength(HeldHead.parsed(value));
        } else if (value == null && HeldHead.isLength(name)) {
            setLength(HeldHead.UNKNOWN);
        } else if (passes(name, value)) {
            super.setHeader(name, value);
        } else if (holds(name)) {
            body.head().set(name, value, () -> super.setHeader(name, value));
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        body.heard(name, value);
        if (value != null && HeldHead.isLength(name)) {
            setLength(HeldHead.parsed(value));
        } else if (passes(name, value)) {
            super.addHeader(name, value);
        } else if (holds(name)) {
            body.head().add(name, value, () -> super.addHeader(name, value));
        }
    }

    @Override
    public void setIntHeader(String name, int value) {
        if (HeldHead.isLength(name)) {
            setLength(value);
        } else if (passes(name, "")) {
            super.setIntHeader(name, value);
        } else if (holds(name)) {
            body.head().set(name, Integer.toString(value), () -> super.setIntHeader(name, value));
        }
    }

    @Override
    public void addIntHeader(String name, int value) {
        if (HeldHead.isLength(name)) {
            setLength(value);
        } else if (passes(name, "")) {
            super.addIntHeader(name, value);
        } else if (holds(name)) {
            body.head().add(name, Integer.toString(value), () -> super.addIntHeader(name, value));
        }
    }

    @Override
    public void setDateHeader(String name, long date) {
        if (passes(name, "")) {
            super.setDateHeader(name, date);
        } else if (holds(name)) {
            body.head().set(name, HeldHead.text(name, date), () -> super.setDateHeader(name, date));
        }
    }

    @Override
    public void addDateHeader(String name, long date) {
        if (passes(name, "")) {
            super.addDateHeader(name, date);
        } else if (holds(name)) {
            body.head().add(name, HeldHead.text(name, date), () -> super.addDateHeader(name, date));
        }
    }

    @Override
    public boolean containsHeader(String name) {
        return !held(name).isEmpty() || super.containsHeader(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        List<String> held = held(name);
        return held.isEmpty() ? super.getHeader(name) : held.get(0);
    }

    @Override
    public Collection<String> getHeaders(String name) {
        List<String> held = held(name);
        return held.isEmpty() ? super.getHeaders(name) : held;
    }

    @Override
    public Collection<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(super.getHeaderNames());
        names.addAll(body.heldNames());
        return names;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        body.leave(location, SC_FOUND);
        super.sendRedirect(location);
    }

    // These three are of Servlet 6.1, whose wrapper hands each on by itself.
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    public void sendRedirect(String location, boolean clear) throws IOException {
        sendRedirect(location, SC_FOUND, clear);
    }

    public void sendRedirect(String location, int status, boolean clear) throws IOException {
        if (Caching.isKept(status)) {
            body.abandon();
        } else {
            body.leave(location, status);
        }
        StatusRedirect.send((HttpServletResponse) getResponse(), location, status, clear);
    }

    @Override
    public void sendError(int status) throws IOException {
        body.abandonRemembering();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        body.abandonRemembering();
        super.sendError(status, message);
    }

    @Override
    public void flushBuffer() throws IOException {
        body.begin();
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        output = null;
        body.reset(true);
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        body.reset(false);
    }

    /** Within an include, a container may take no header any more. */
    void beforeInclude() {
        body.beforeInclude();
    }

    private void setLength(long length) {
        if (body.isOpen()) {
            body.head().length(length);
        } else if (!body.isEdited()) {
            super.setContentLengthLong(length);
        }
    }

    // Once the key has gone out, it is too late to let anybody keep the page.
    private boolean passes(@Nullable String name, @Nullable String value) {
        return body.isEdited()
                ? !HeldHead.isValidator(name) && (body.isShared() || !Caching.weakens(name, value))
                : !body.isOpen() || !HeldHead.isValidator(name);
    }

    private boolean holds(String name) {
        return body.isOpen() && HeldHead.isValidator(name);
    }

    private List<String> held(@Nullable String name) {
        return body.held(name);
    }
}
