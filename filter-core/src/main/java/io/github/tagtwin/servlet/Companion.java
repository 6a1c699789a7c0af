package io.github.tagtwin.servlet;

import io.github.tagtwin.ConsentSource;
import io.github.tagtwin.VisitorSource;
import io.github.tagtwin.queue.SharedQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;

/**
 * Brings what a server has to give, and takes what TagTwin tells: found by {@link java.util.ServiceLoader} in a jar beside
 * TagTwin's, when the application starts. Each method is called once then, on the thread that starts or stops the
 * application; whatever fails in one is logged, and TagTwin goes on without it, but for
 * {@link #sharedQueue} and {@link #transaction}.
 *
 * @since 0.1.0
 */
public interface Companion {
    /** What else is asked for consent. */
    default List<ConsentSource> consent() {
        return List.of();
    }

    /** What else knows the visitors. */
    default List<VisitorSource> visitors() {
        return List.of();
    }

    /** The server's own threads, for those that send; asked for where the setting {@code managed-threads} is on. */
    default Optional<ThreadFactory> threads() {
        return Optional.empty();
    }

    /**
     * The queue that the nodes of the application share; asked for where the setting {@code shared-queue} is on. It is closed
     * with the application.
     *
     * @return nothing where this companion doesn't know the engine that is wanted
     * @throws io.github.tagtwin.settings.SettingsException if a setting of the engine is impossible, such as the name of a
     *     resource that the server hasn't got: TagTwin doesn't start then. An engine that can't be reached isn't
     */
    default Optional<SharedQueue> sharedQueue(SharedQueueRequest request) {
        return Optional.empty();
    }

    /**
     * The shop's own transactions, for conversions to be part of; asked for where the setting {@code outbox-data-source} names
     * what takes part in them.
     *
     * @return nothing where this companion knows no transactions
     * @throws io.github.tagtwin.settings.SettingsException if the server hasn't got what is named: TagTwin doesn't start then
     */
    default Optional<ShopTransaction> transaction(SharedQueueRequest request) {
        return Optional.empty();
    }

    /** TagTwin runs, and answers until it is stopped. */
    default void started(RunningTwin twin) {}

    /** TagTwin is about to stop. */
    default void stopped(RunningTwin twin) {}
}
