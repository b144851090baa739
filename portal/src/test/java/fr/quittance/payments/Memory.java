package fr.quittance.payments;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// A database of maps, for one thread and virtual time: transactions are undone or kept whole, and the
/// machine may stop at any write, before any commit and after it.
///
/// The twins of the collections write here; [TwinsTest] holds them against PostgreSQL.
public final class Memory extends AbstractPlatformTransactionManager implements InstantSource {

    private static final long serialVersionUID = 1;

    private final transient Deque<Runnable> undo = new ArrayDeque<>();
    private transient boolean inTransaction;
    private transient boolean failed;
    private boolean dead;
    private long untilDeath;
    private Instant now = Instant.EPOCH;
    private Duration wrongBy = Duration.ZERO;

    /// The machine stopped: whatever ran is gone, and no `finally` runs as it would have.
    public static final class Death extends Error {
        private static final long serialVersionUID = 1;

        Death() {
            super("the machine stopped", null, false, false);
        }
    }

    /// Stops the machine at the nth thing written from now on.
    void dieAfter(long writes) {
        untilDeath = writes;
    }

    /// Starts the machine again: what was not committed never was.
    void revive() {
        dead = false;
        untilDeath = 0;
        forget();
    }

    void at(Instant instant) {
        now = instant;
    }

    /// The true time; the portal's clock may be wrong.
    Instant truth() {
        return now;
    }

    void wrongBy(Duration error) {
        wrongBy = error;
    }

    /// When the portal's clock will show a time.
    Instant trueTime(Instant shown) {
        return shown.minus(wrongBy);
    }

    /// The portal's clock. No two looks at it are the same.
    @Override
    public Instant instant() {
        now = now.plusNanos(1000);
        return now.plus(wrongBy);
    }

    /// Something that a machine does, and may die of.
    public void step() {
        if (dead) {
            throw new Death();
        }
        if (untilDeath > 0 && --untilDeath == 0) {
            dead = true;
            throw new Death();
        }
    }

    /// Writes a row.
    public <K, V> void put(Map<K, V> table, K key, V row) {
        step();
        @Nullable V before = table.put(key, row);
        if (inTransaction) {
            undo.push(() -> {
                if (before == null) {
                    table.remove(key);
                } else {
                    table.put(key, before);
                }
            });
        }
    }

    /// Removes a row.
    <K, V> void remove(Map<K, V> table, K key) {
        step();
        @Nullable V before = table.remove(key);
        if (inTransaction && before != null) {
            undo.push(() -> table.put(key, before));
        }
    }

    /// Adds a line to a list that only grows.
    public <T> void add(List<T> list, T line) {
        step();
        list.add(line);
        if (inTransaction) {
            undo.push(list::removeLast);
        }
    }

    @Override
    protected Object doGetTransaction() {
        return this;
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return inTransaction;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        step();
        inTransaction = true;
        failed = false;
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        failed = true;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        if (failed) {
            forget();
            throw new UnexpectedRollbackException("A part of it failed");
        }
        try {
            step();
        } catch (Death death) {
            forget();
            throw death;
        }
        inTransaction = false;
        undo.clear();
        step();
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        forget();
    }

    private void forget() {
        inTransaction = false;
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    /// What a twin gives to the collection it stands for: a statement that nobody translated is found
    /// out at once.
    public static JdbcClient noDatabase() {
        return (JdbcClient) Proxy.newProxyInstance(
                Memory.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("This statement has no twin in memory");
                });
    }

    /// A table. Its rows come in the order in which they were first written: a seed lives one life only,
    /// though names are drawn at random.
    public static <K, V> Map<K, V> table() {
        return new LinkedHashMap<>();
    }

    static <T> List<T> list() {
        return new ArrayList<>();
    }
}
