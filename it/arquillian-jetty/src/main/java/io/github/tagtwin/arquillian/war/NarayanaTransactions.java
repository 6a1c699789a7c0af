package io.github.tagtwin.arquillian.war;

import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.UserTransaction;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import org.jboss.weld.transaction.spi.TransactionServices;

/** Gives Weld the transactions of Narayana, within an application on a server that has none. */
public final class NarayanaTransactions implements TransactionServices {
    @Override
    public void registerSynchronization(Synchronization synchronization) {
        try {
            TransactionManager.transactionManager().getTransaction().registerSynchronization(synchronization);
        } catch (RollbackException | SystemException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public boolean isTransactionActive() {
        try {
            return TransactionManager.transactionManager().getStatus() == Status.STATUS_ACTIVE;
        } catch (SystemException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public jakarta.transaction.UserTransaction getUserTransaction() {
        return UserTransaction.userTransaction();
    }

    @Override
    public void cleanup() {}
}
