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

    /** Answers, or fails, the one who asked; throws on only what makes the store unusable. */
    void carryOut(EventStore store) throws IOException {
        try {
            answer.complete(work.with(store));
        } catch (RuntimeException theirs) {
            answer.completeExceptionally(theirs);
        } catch (IOException failed) {
            answer.completeExceptionally(failed);
            throw failed;
        }
    }

    void refuse() {
        answer.completeExceptionally(new IOException("the queue has no store"));
    }

    /** What is wanted. */
    interface Work<T> {
        T with(EventStore store) throws IOException;
    }
}
