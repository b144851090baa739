package fr.quittance.guard;

import fr.quittance.database.Reach;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/// Spring Session's own transactions: a new one for what it writes, as it makes them itself, and none for what
/// it asks in one statement, which it says by wanting an answer. Sessions have no hospital: reading one at the
/// beginning of each request tells the connection nothing, and costs one round trip.
final class SessionTransactions implements TransactionOperations {

    private final TransactionTemplate asking;
    private final TransactionTemplate writing;

    SessionTransactions(PlatformTransactionManager transactions) {
        asking = new TransactionTemplate(transactions);
        asking.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        writing = new TransactionTemplate(transactions);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        return Reach.indifferent(() -> asking.execute(action));
    }

    @Override
    public void executeWithoutResult(Consumer<TransactionStatus> action) {
        Reach.<@Nullable Void>indifferent(() -> {
            writing.executeWithoutResult(action);
            return null;
        });
    }
}
