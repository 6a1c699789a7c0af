package io.github.tagtwin.servlet;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;

/** Hears when a page that is written on another thread has ended. */
final class AsyncEnd implements AsyncListener {
    private final Exchange.Ending ending;
    private final ServletRequest request;
    private final ServletResponse unwritten;
    private volatile boolean failed;

    AsyncEnd(Exchange.Ending ending, ServletRequest request, ServletResponse response) {
        this.ending = ending;
        this.request = request;
        // GlassFish sets the status of an HTTP response that it tells of to 200, whatever the page has set.
        this.unwritten = new ServletResponseWrapper(response);
    }

    void listenTo(AsyncContext work) {
        work.addListener(this, request, unwritten);
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ending.ended(failed);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        failed = true;
    }

    @Override
    public void onError(AsyncEvent event) {
        failed = true;
    }

    // A new round of asynchronous work forgets its listeners.
    @Override
    public void onStartAsync(AsyncEvent event) {
        listenTo(event.getAsyncContext());
    }
}
