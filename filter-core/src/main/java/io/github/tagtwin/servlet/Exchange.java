package io.github.tagtwin.servlet;

import io.github.tagtwin.LineConversions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One request that the filter takes part in, from the shop's first line to the page's last byte, which may come on another
 * thread later.
 */
final class Exchange {
    private final ServletRequest request;
    private final ServletResponse response;
    private final @Nullable Page page;
    private final Ending ending;

    /** Tells the application that a page has ended. */
    @FunctionalInterface
    interface Ending {
        /**
         * The page has ended.
         *
         * @param failed whether the shop's code, or the connection, failed on the way
         */
        void ended(boolean failed);
    }

    /**
     * An exchange.
     *
     * @param page null where nothing is recorded
     */
    Exchange(ServletRequest request, ServletResponse response, @Nullable Page page, Ending ending) {
        this.request = request;
        this.response = response;
        this.page = page;
        this.ending = ending;
    }

    /** Lets the shop answer; its exceptions pass untouched. */
    void run(FilterChain chain) throws IOException, ServletException {
        if (page != null) {
            request.setAttribute(LineConversions.ATTRIBUTE, page);
            request.setAttribute(LineConversions.KEY_ATTRIBUTE, new KeyText(page));
        }
        boolean failed = true;
        try {
            chain.doFilter(request, response);
            failed = false;
        } finally {
            leave(failed);
        }
    }

    private void leave(boolean failed) {
        if (page != null) {
            page.readAttributes();
        }
        if (!request.isAsyncStarted() || !waitsForEnd()) {
            // What the server still shows, a page for an error, is no page of ours.
            request.removeAttribute(TagPrinter.ATTRIBUTE);
            ending.ended(failed);
        }
    }

    // Another thread may have completed the answer in this very moment.
    private boolean waitsForEnd() {
        try {
            if (page != null) {
                page.rememberVisitor();
            }
            new AsyncEnd(ending, request, response).listenTo(request.getAsyncContext());
            return true;
        } catch (IllegalStateException completed) {
            return false;
        }
    }
}
