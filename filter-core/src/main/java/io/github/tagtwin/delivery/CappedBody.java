package io.github.tagtwin.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The beginning of an answer's body; what is longer is cut off, together with the connection. */
final class CappedBody implements BodySubscriber<String> {
    private static final int CAP = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CompletableFuture<String> body = new CompletableFuture<>();
    private volatile Flow.@Nullable Subscription subscription;
    private volatile boolean givenUp;

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription started) {
        subscription = started;
        if (givenUp) {
            giveUp();
        } else {
            started.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[Math.min(buffer.remaining(), CAP - kept.size())];
            buffer.get(part);
            kept.writeBytes(part);
        }
        if (kept.size() == CAP) {
            cancel();
            onComplete();
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(kept.toString(StandardCharsets.UTF_8));
    }

    /**
     * Wants no more of it, now or, where it hasn't begun, when it begins.
     *
     * @return whether it had begun
     */
    boolean giveUp() {
        givenUp = true;
        boolean begun = cancel();
        if (begun) {
            body.completeExceptionally(new IOException("given up"));
        }
        return begun;
    }

    private boolean cancel() {
        Flow.Subscription running = subscription;
        if (running != null) {
            running.cancel();
        }
        return running != null;
    }
}
