package io.github.tagtwin.contracts.probe;

import static io.github.tagtwin.contracts.probe.Chunks.HTML;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** On another thread, or later. */
final class AsyncProbes {
    private AsyncProbes() {}

    static List<Probe> all() {
        return List.of(
                Probe.edited(
                        "async without arguments on another thread",
                        (request, response) -> elsewhere(request.startAsync())),
                Probe.edited(
                        "async with arguments on another thread",
                        (request, response) -> elsewhere(request.startAsync(request, response))),
                Probe.edited("async by the container's thread", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    async.start(() -> finish(async));
                }),
                Probe.edited("async begun with a part of the page", (request, response) -> {
                    response.setContentType(HTML);
                    response.getWriter().write("<!DOCTYPE html><html><head><script>_lt('ini");
                    AsyncContext async = request.startAsync();
                    new Thread(() -> {
                                try {
                                    async.getResponse().getWriter().write("t', {});</script>");
                                } catch (IOException gone) {
                                    throw new IllegalStateException(gone);
                                } finally {
                                    async.complete();
                                }
                            })
                            .start();
                }),
                Probe.edited("async completed at once", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    finish(async);
                }),
                Probe.edited("async with a status of its own", (request, response) -> {
                    response.setStatus(HttpServletResponse.SC_CREATED);
                    response.setContentType(HTML);
                    response.getWriter().write(Templates.smallPage());
                    request.startAsync().complete();
                }),
                Probe.edited("async dispatched to a page", (request, response) -> {
                    AsyncContext async = request.startAsync();
                    new Thread(() -> async.dispatch("/probe/writer-in-odd-chunks")).start();
                }),
                Probe.edited("async with arguments dispatched to a page", (request, response) -> {
                    AsyncContext async = request.startAsync(request, response);
                    async.dispatch("/probe/stream-in-odd-chunks");
                }),
                Probe.edited("async dispatched to itself", AsyncProbes::again),
                Probe.edited("async after a forward", (request, response) -> DispatchProbes.to(
                                request, "async-without-arguments-on-another-thread")
                        .forward(request, response)),
                Probe.edited("async answered when it takes too long", (request, response) -> {
                            AsyncContext async = request.startAsync();
                            async.addListener(new Late(async));
                            async.setTimeout(20);
                        })
                        .withoutTwin(),
                Probe.untouched("async that takes too long", (request, response) -> {
                    request.startAsync().setTimeout(20);
                }),
                Probe.edited(
                        "async by write listener",
                        (request, response) -> listen(request, response, Templates.page(), 1000)),
                Probe.edited(
                        "async by write listener in small chunks",
                        (request, response) -> listen(request, response, Templates.smallPage(), 3)),
                Probe.edited(
                        "async by write listener of a big page",
                        (request, response) -> listen(request, response, Templates.bigPage(), 8192)),
                Probe.edited("async by write listener with a length", (request, response) -> {
                    response.setContentLength(Chunks.size());
                    listen(request, response, Templates.page(), 5000);
                }));
    }

    private static void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute("again") == null) {
            request.setAttribute("again", true);
            request.startAsync().dispatch();
        } else {
            response.setContentType(HTML);
            Chunks.page(response, false);
        }
    }

    private static void listen(HttpServletRequest request, HttpServletResponse response, String page, int chunk)
            throws IOException {
        response.setContentType(HTML);
        AsyncContext async = request.startAsync();
        ServletOutputStream stream = response.getOutputStream();
        stream.setWriteListener(new ChunkListener(async, stream, Templates.bytes(page), chunk));
    }

    private static void elsewhere(AsyncContext async) {
        new Thread(() -> finish(async)).start();
    }

    private static void finish(AsyncContext async) {
        try {
            async.getResponse().setContentType(HTML);
            Chunks.write(Templates.page(), async.getResponse().getWriter());
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        } finally {
            async.complete();
        }
    }

    /** Answers when it is too late. */
    private static final class Late implements AsyncListener {
        private final AsyncContext async;

        Late(AsyncContext async) {
            this.async = async;
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            finish(async);
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onError(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}
    }
}
