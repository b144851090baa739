package fr.quittance.intake;

import fr.quittance.invoices.Invoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would become of a deposit if it were received now.
public sealed interface Foreseen {

    /// It would come in.
    ///
    /// @param known the invoice that it is about, when it is on file already
    record Welcome(@Nullable Invoice known) implements Foreseen {}

    /// The very same is there: nothing would change, but for a contact that was missing.
    record AlreadyThere() implements Foreseen {}

    /// It would be refused.
    record Unwelcome(List<Problem> problems) implements Foreseen {

        /// Refused for one reason.
        Unwelcome(Problem problem) {
            this(List.of(problem));
        }
    }
}
