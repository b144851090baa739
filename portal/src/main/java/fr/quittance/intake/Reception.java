package fr.quittance.intake;

import fr.quittance.invoices.InvoiceId;
import java.util.List;

/// What became of a deposit.
public sealed interface Reception {

    /// It came in.
    ///
    /// @param warnings what was left out on the way
    record Accepted(InvoiceId invoice, List<Problem> warnings) implements Reception {}

    /// It had come in before with the same content: nothing changed.
    record AlreadyThere(InvoiceId invoice) implements Reception {}

    /// It had come in before with the same content, and brought a contact of the patient that was
    /// missing.
    record Completed(InvoiceId invoice) implements Reception {}

    /// It did not come in, and nothing changed.
    record Refused(List<Problem> problems) implements Reception {

        /// Refused for one reason.
        public Refused(Problem problem) {
            this(List.of(problem));
        }
    }
}
