package io.github.tagtwin.benchmarks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;

/** A browser's request for a page, as far as anybody here asks. */
final class PageRequest extends HttpServletRequestWrapper {
    private static final HttpServletRequest NOTHING = (HttpServletRequest) Proxy.newProxyInstance(
            PageRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> null);

    PageRequest() {
        super(NOTHING);
    }

    @Override
    public String getHeader(String name) {
        return name.equalsIgnoreCase("accept") ? "text/html,application/xhtml+xml" : null;
    }

    @Override
    public Object getAttribute(String name) {
        return null;
    }

    @Override
    public void setAttribute(String name, Object value) {}

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getRequestURI() {
        return "/products";
    }
}
