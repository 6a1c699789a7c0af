package io.github.tagtwin.ee.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.function.Consumer;

/** Tells how a transaction has ended. */
final class End implements Synchronization {
    private final Consumer<Boolean> ended;

    End(Consumer<Boolean> ended) {
        this.ended = ended;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        ended.accept(status == Status.STATUS_COMMITTED);
    }
}
