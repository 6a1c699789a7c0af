package io.github.tagtwin.ee.outbox;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server's transactions, of which there is one at most, in whatever state. */
final class FakeRegistry implements TransactionSynchronizationRegistry {
    private final List<Synchronization> registered = new ArrayList<>();
    private int status = Status.STATUS_NO_TRANSACTION;

    void status(int next) {
        status = next;
    }

    void end(int last) {
        status = last;
        registered.forEach(each -> {
            each.beforeCompletion();
            each.afterCompletion(last);
        });
    }

    @Override
    public int getTransactionStatus() {
        return status;
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        registered.add(synchronization);
    }

    @Override
    public @Nullable Object getTransactionKey() {
        return null;
    }

    @Override
    public void putResource(Object key, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object getResource(Object key) {
        return null;
    }

    @Override
    public void setRollbackOnly() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }
}
