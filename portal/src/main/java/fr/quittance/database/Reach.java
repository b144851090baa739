package fr.quittance.database;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Whose rows the statements of this thread may read and write: the second wall between hospitals (decision 0111). The
/// first one is the statements themselves, which all name their hospital.
///
/// A request begins as [#nobody] and stays so until it is known whose it is: a statement made before then finds no row
/// and may write none. What is not a request (tasks, the start, the checker) reaches every hospital.
public final class Reach {

    static final String HOSPITAL_ROLE = "quittance_hospital";
    static final String EVERYWHERE_ROLE = "quittance_everywhere";

    private static final ThreadLocal<@Nullable Bound> HERE = new ThreadLocal<>();
    private static final Bound NOBODY = new Bound(HOSPITAL_ROLE, "");
    private static final Bound EVERYWHERE = new Bound(EVERYWHERE_ROLE, "");

    /// The tables asked are of no hospital: a connection does as its last borrower left it.
    private static final Bound INDIFFERENT = new Bound("", "");

    private Reach() {}

    /// What a connection is told.
    ///
    /// @param role the role that the database's policies are about
    /// @param hospital the code of the only hospital, or nothing
    record Bound(String role, String hospital) {

        /// Whether a connection last told something else has to be told this.
        boolean mustBeTold(@Nullable Bound last) {
            return last == null || (this != INDIFFERENT && !equals(last));
        }

        /// What to tell it.
        Bound told() {
            return this == INDIFFERENT ? NOBODY : this;
        }
    }

    static Bound here() {
        var here = HERE.get();
        return here == null ? EVERYWHERE : here;
    }

    /// A request begins: it reaches nobody's rows until [#to] or [#find] says whose it is. What it returns is given to
    /// [#end].
    public static Before nobody() {
        return begin(NOBODY);
    }

    private static Before begin(Bound bound) {
        var before = HERE.get();
        HERE.set(bound);
        return new Before(before);
    }

    /// What this thread reached before.
    public static final class Before {

        private final @Nullable Bound bound;

        private Before(@Nullable Bound bound) {
            this.bound = bound;
        }
    }

    /// The request is over.
    public static void end(Before before) {
        if (before.bound == null) {
            HERE.remove();
        } else {
            HERE.set(before.bound);
        }
    }

    /// It is known whose request this is: from here to its end it reaches this hospital and no other one. Outside of a
    /// request nothing changes.
    ///
    /// @param hospital its code
    /// @throws IllegalStateException inside a transaction that was begun with another reach
    public static void to(String hospital) {
        if (HERE.get() != null) {
            move(new Bound(HOSPITAL_ROLE, hospital));
        }
    }

    /// The same for somebody who is still nobody: they stand at a hospital's door. Who is known
    /// already stays where they are, whatever the door.
    public static void door(String hospital) {
        if (NOBODY.equals(HERE.get()) && !inTransaction()) {
            to(hospital);
        }
    }

    /// Looks in every hospital for what somebody brought that names none, a token for instance, and
    /// from there on reaches the hospital of what was found. When nothing was found, nothing
    /// changes.
    ///
    /// `who-looks-everywhere.txt`, among the tests, names each caller and says why.
    ///
    /// @param hospital the code of the hospital of what was found
    /// @throws IllegalStateException inside a transaction
    public static <T> Optional<T> find(Supplier<Optional<T>> look, Function<? super T, String> hospital) {
        var found = everywhere(look);
        found.map(hospital).ifPresent(Reach::to);
        return found;
    }

    /// Reads the rows of every hospital, for what is of none. The callers are named as those of [#find] are.
    ///
    /// @throws IllegalStateException inside a transaction
    public static <T> T everywhere(Supplier<T> look) {
        return with(EVERYWHERE, look);
    }

    /// Asks tables that have no hospital: no connection is told anything for it. The callers are
    /// named as those of [#find] are: any other table would be read with whatever the connection
    /// was told last.
    public static <T extends @Nullable Object> T indifferent(Supplier<T> ask) {
        var before = begin(INDIFFERENT);
        try {
            return ask.get();
        } finally {
            end(before);
        }
    }

    private static <T> T with(Bound bound, Supplier<T> look) {
        var before = begin(here());
        try {
            move(bound);
            return look.get();
        } finally {
            end(before);
        }
    }

    /// The connection of a transaction is borrowed already: what it was told would go on to hold.
    private static void move(Bound bound) {
        if (!bound.equals(here()) && inTransaction()) {
            throw new IllegalStateException("Whose rows are reached cannot change inside a transaction");
        }
        HERE.set(bound);
    }

    private static boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }
}
