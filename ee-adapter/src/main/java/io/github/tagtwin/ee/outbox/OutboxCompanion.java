package io.github.tagtwin.ee.outbox;

import io.github.tagtwin.servlet.Companion;
import io.github.tagtwin.servlet.SharedQueueRequest;
import io.github.tagtwin.servlet.ShopTransaction;
import java.util.Optional;

/**
 * Lets conversions be a part of the server's transactions, in the database that {@code outbox-data-source} names. Found by
 * {@link java.util.ServiceLoader}.
 *
 * @since 0.1.0
 */
public final class OutboxCompanion implements Companion {
    @Override
    public Optional<ShopTransaction> transaction(SharedQueueRequest request) {
        return request.settings().sharedQueue().outboxDataSource().map(JtaTransaction::named);
    }
}
