package io.github.tagtwin.servlet;

import io.github.tagtwin.LaterConversions;
import io.github.tagtwin.delivery.DeliveryStats;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.SortedMap;

/**
 * TagTwin as it runs in one application, for those who show how it does: health checks, meters. Nothing personal.
 *
 * <p>Thread-safe.
 *
 * @since 0.1.0
 */
public interface RunningTwin {
    /** The one of an application; empty where TagTwin stands aside, hasn't been started yet, or is stopped. */
    static Optional<RunningTwin> of(ServletContext application) {
        Object running = application.getAttribute(LineConversionFilter.RUNNING);
        return running instanceof RunningTwin ? Optional.of((RunningTwin) running) : Optional.empty();
    }

    /** Records conversions of visitors who aren't there. */
    LaterConversions later();

    /** Whether what is recorded inside of a transaction of the shop's becomes a part of it. */
    default boolean joinsTransactions() {
        return false;
    }

    /** The figures of queue and delivery. Asks the queue, and so may wait for a slow disk: not for a visitor's request. */
    DeliveryStats stats();

    /** How often each thing happened since the start, by the names of docs/troubleshooting.md#figures. */
    SortedMap<String, Long> counters();
}
