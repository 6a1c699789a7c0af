package io.github.tagtwin.delivery;

import io.github.tagtwin.queue.DaemonThread;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own HTTP client, speaking HTTP/1.1.
 *
 * <p>Made so that a redeployed application can be collected: its threads are daemons that see the platform's class
 * loader alone and end once they have nothing to do, and closing drops the client, whose selector thread ends with it.
 */
public final class HttpTransport implements Transport {
    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 10;
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final ThreadPoolExecutor executor;
    private @Nullable HttpClient client;
    private boolean closed;

    private HttpTransport() {
        executor = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
        executor.allowCoreThreadTimeOut(true);
    }

    /** A client that is ready to send; it has no thread before the first request. */
    public static HttpTransport open() {
        return new HttpTransport();
    }

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return task -> DaemonThread.named("tagtwin-http-" + count.incrementAndGet(), task);
    }

    // Made by a sender: the selector thread keeps the priority that it is born with.
    private synchronized HttpClient client() throws IOException {
        if (closed) {
            throw new IOException("the transport is closed");
        }
        HttpClient open = client == null ? underNeutralLoader(executor) : client;
        client = open;
        return open;
    }

    // The client's selector thread keeps the class loader that it is born under.
    private static HttpClient underNeutralLoader(ThreadPoolExecutor executor) {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        current.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .executor(executor)
                    .build();
        } finally {
            current.setContextClassLoader(before);
        }
    }

    @Override
    public Answer send(Post post) throws IOException, InterruptedException {
        CappedBody body = new CappedBody();
        CompletableFuture<HttpResponse<String>> answer = client().sendAsync(request(post), head -> body);
        try {
            return answer(answer.get(post.timeout().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no complete answer within " + post.timeout());
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
        } finally {
            giveUp(answer, body);
        }
    }

    private static HttpRequest request(Post post) {
        HttpRequest.Builder request = HttpRequest.newBuilder(post.address())
                .timeout(post.timeout())
                .POST(HttpRequest.BodyPublishers.ofByteArray(post.body()));
        post.headers().forEach(request::header);
        return request.build();
    }

    private static Answer answer(HttpResponse<String> response) {
        return Answer.of(
                response.statusCode(), response.body(), response.headers().firstValue("Retry-After"));
    }

    // Once the body streams, only its subscriber can stop it on every Java; a second cancelling would race with it.
    private static void giveUp(CompletableFuture<?> answer, CappedBody body) {
        if (!answer.isDone() && !body.giveUp()) {
            answer.cancel(true);
        }
    }

    @Override
    public synchronized void close() {
        HttpClient open = client;
        client = null;
        closed = true;
        if (open != null) {
            shutDown(open);
            // Not shut down: a client whose tasks are rejected never ends its selector thread.
            executor.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
        }
    }

    // Java 21 can end the selector thread at once; before, it ends when the client is collected.
    private static void shutDown(HttpClient open) {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(open);
        } catch (ReflectiveOperationException beforeJava21) {
            return;
        }
    }
}
