package fr.quittance.guard;

import fr.quittance.database.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/// Spring Session's own transactions, a new one each time as it makes them itself. Sessions have no
/// hospital: reading one at the beginning of each request tells the connection nothing, and costs
/// no round trip.
final class SessionTransactions extends TransactionTemplate {

    private static final long serialVersionUID = 1;

    SessionTransactions(PlatformTransactionManager transactions) {
        super(transactions);
        setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return Reach.indifferent(() -> super.execute(action));
    }
}
