package io.github.tagtwin.servlet;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** The container's dispatcher, with a word before each include: from then on some containers take no header. */
final class IncludingDispatcher implements RequestDispatcher {
    private final RequestDispatcher container;
    private final Runnable beforeInclude;

    IncludingDispatcher(RequestDispatcher container, Runnable beforeInclude) {
        this.container = container;
        this.beforeInclude = beforeInclude;
    }

    @Override
    public void forward(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        container.forward(request, response);
    }

    @Override
    public void include(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        beforeInclude.run();
        container.include(request, response);
    }
}
