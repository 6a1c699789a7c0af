package io.github.tagtwin.servlet;

import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Hears when a page that is written on another thread has ended. */
final class AsyncEnd implements AsyncListener {
    private final Exchange.Ending ending;
    private volatile boolean failed;

    AsyncEnd(Exchange.Ending ending) {
        this.ending = ending;
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
        event.getAsyncContext().addListener(this);
    }
}
