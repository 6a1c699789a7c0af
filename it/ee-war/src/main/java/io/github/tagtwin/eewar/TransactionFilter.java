package io.github.tagtwin.eewar;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** A transaction around the whole request, TagTwin's part in it too. */
public final class TransactionFilter implements Filter {
    @Inject
    Transactions transactions;

    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        transactions.begin();
        chain.doFilter(request, response);
        transactions.commit();
    }

    @Override
    public void destroy() {}
}
