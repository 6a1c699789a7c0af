package io.github.tagtwin.eewar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;

/** The server's transactions, begun and ended by hand. */
@ApplicationScoped
public class Transactions {
    @Inject
    Instance<UserTransaction> transactions;

    void begin() {
        ended(UserTransaction::begin);
    }

    void commit() {
        ended(UserTransaction::commit);
    }

    void rollBack() {
        ended(UserTransaction::rollback);
    }

    private void ended(Step step) {
        try {
            step.on(transactions.get());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What may fail in many ways. */
    @FunctionalInterface
    interface Step {
        void on(UserTransaction transaction) throws Exception;
    }
}
