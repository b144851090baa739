package fr.quittance.verification;

import fr.quittance.invoices.InvoiceNumber;

/// What somebody who asks about a paper is told. It says nothing of the person.
public sealed interface Verdict {

    /// The hospital issued it.
    ///
    /// @param paper what it shows
    /// @param number the number of its invoice
    /// @param state what it is worth today
    record Genuine(IssuedPaper paper, InvoiceNumber number, PaperState state) implements Verdict {}

    /// Not ours, of another hospital, or changed since: the answer is the same.
    record Unknown() implements Verdict {}
}
