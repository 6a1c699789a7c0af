package io.github.tagtwin.delivery;

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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The platform's own HTTP client, speaking HTTP/1.1.
 *
 * <p>Made so that a redeployed application can be collected: its threads are daemons that see the platform's class
 * loader alone, and closing drops the client, whose selector thread ends with it.
 */
public final class HttpTransport implements Transport {
    private static final int THREADS = 2;
    private static final long IDLE_SECONDS = 10;
    private static final Duration CLOSING = Duration.ofMillis(500);
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final ThreadPoolExecutor executor;
    private volatile @Nullable HttpClient client;

    private HttpTransport() {
        executor = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads());
        executor.allowCoreThreadTimeOut(true);
        client = underNeutralLoader(executor);
    }

    /** A client that is ready to send. */
    public static HttpTransport open() {
        return new HttpTransport();
    }

    private static ThreadFactory threads() {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(null, task, "tagtwin-http-" + count.incrementAndGet(), 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
            return thread;
        };
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
        HttpClient open = client;
        if (open == null) {
            throw new IOException("the transport is closed");
        }
        AtomicReference<@Nullable CappedBody> body = new AtomicReference<>();
        CompletableFuture<HttpResponse<String>> answer = open.sendAsync(request(post), head -> {
            CappedBody capped = new CappedBody();
            body.set(capped);
            return capped;
        });
        try {
            return answer(answer.get(post.timeout().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no complete answer within " + post.timeout());
        } catch (ExecutionException failed) {
            throw new IOException("the request failed: " + failed.getCause(), failed.getCause());
        } finally {
            giveUp(answer, body.get());
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

    // Before Java 16 cancelling the future leaves the connection to read on.
    private static void giveUp(CompletableFuture<?> answer, @Nullable CappedBody body) {
        if (!answer.isDone()) {
            answer.cancel(true);
            if (body != null) {
                body.cancel();
            }
        }
    }

    @Override
    public void close() {
        HttpClient open = client;
        client = null;
        if (open != null) {
            shutDown(open);
            executor.shutdown();
            awaitThreads();
        }
    }

    private void awaitThreads() {
        try {
            if (!executor.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
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
