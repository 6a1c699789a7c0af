package io.github.tagtwin.contracts.probe;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;

/** Stands for a container's login: who sends a header has the role that it names. */
public final class RoleFilter implements Filter {
    /** The header. */
    public static final String HEADER = "X-Probe-Role";

    // Servlet 3.1 has no default.
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new LoggedIn((HttpServletRequest) request), response);
    }

    @Override
    public void destroy() {}

    private static final class LoggedIn extends HttpServletRequestWrapper {
        private LoggedIn(HttpServletRequest request) {
            super(request);
        }

        @Override
        public boolean isUserInRole(String role) {
            return role.equals(getHeader(HEADER));
        }
    }
}
