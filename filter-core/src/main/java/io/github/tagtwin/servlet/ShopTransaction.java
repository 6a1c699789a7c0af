package io.github.tagtwin.servlet;

import io.github.tagtwin.queue.QueuedEvent;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * The shop's own transactions, which an event can be part of: it is there once the order has committed that it tells of, and
 * never if that is rolled back. From a {@link Companion}.
 *
 * <p>Thread-safe. Asked on the thread that records, whose transaction is meant.
 *
 * @since 0.1.0
 */
public interface ShopTransaction {
    /** Whether the calling thread works in a transaction that hasn't ended. Never blocks. */
    boolean isUnderWay();

    /**
     * Puts an event into the transaction. This is I/O on the shop's own thread: one statement on a connection of the shop's.
     *
     * @param event without a number
     * @throws IOException if it isn't in there; whether the transaction can still commit, its database says
     */
    void put(QueuedEvent event) throws IOException;

    /**
     * Has the transaction's end told, by whatever thread ends it: whether it has committed.
     *
     * @throws IllegalStateException if it has begun to end
     */
    void whenEnded(Consumer<Boolean> ended);
}
