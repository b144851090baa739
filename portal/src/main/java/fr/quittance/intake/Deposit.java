package fr.quittance.intake;

import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.patients.Coverage;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Stay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that a hospital tells about an invoice, read and found well-formed.
public sealed interface Deposit {

    /// The invoice it is about.
    InvoiceNumber number();

    /// `facture`: a new invoice.
    ///
    /// @param replaces the invoice whose place it takes, if any
    record Issue(InvoiceNumber number, @Nullable InvoiceNumber replaces, Details details) implements Deposit {}

    /// `acquittee`: the hospital's own facture acquittée.
    ///
    /// @param ipp the patient it is for, if told
    /// @param details everything about the invoice, if told; needed only when the invoice was never
    ///     sent
    /// @param missing why there are no details
    record Acquittal(
            InvoiceNumber number,
            @Nullable String ipp,
            @Nullable Details details,
            List<Problem> missing) implements Deposit {}

    /// `annulation`: the invoice is withdrawn.
    record Cancellation(InvoiceNumber number) implements Deposit {}

    /// Who owes what, and until when.
    ///
    /// @param stay what it is for, if told
    /// @param care what it is made of, as far as it was told
    /// @param coverage the patient's mutuelle, as far as told
    record Details(
            Patient patient,
            @Nullable Stay stay,
            LocalDate issuedOn,
            LocalDate dueOn,
            Amounts amounts,
            BilledCare care,
            Coverage coverage) {}
}
