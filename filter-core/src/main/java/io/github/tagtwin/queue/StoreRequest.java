package io.github.tagtwin.queue;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Something small that another thread wants of the store, carried out by the store thread. */
final class StoreRequest<T> {
    private final Work<T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    StoreRequest(Work<T> work) {
        this.work = work;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Answers, or fails, the one who asked. */
    void carryOut(Storage storage) {
        try {
            answer.complete(work.with(storage));
        } catch (IOException | RuntimeException | Error failed) {
            answer.completeExceptionally(failed);
        }
    }

    void refuse() {
        answer.completeExceptionally(new IOException("the queue is closed"));
    }

    /** What is wanted. */
    interface Work<T> {
        T with(Storage storage) throws IOException;
    }
}
