package fr.quittance.invoices;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.patients.PatientId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a patient owes for a stay or a visit.
///
/// @param establishment the hospital that issued it
/// @param id our name for it
/// @param number the hospital's number
/// @param patient who was cared for
/// @param nda the billing file, if the hospital sent it
/// @param issuedOn the day of the invoice
/// @param dueOn the last day to pay
/// @param amounts the amounts that the law separates
/// @param state where it stands
/// @param document the hospital's own PDF, if it came
public record Invoice(
        EstablishmentCode establishment,
        InvoiceId id,
        InvoiceNumber number,
        PatientId patient,
        @Nullable String nda,
        LocalDate issuedOn,
        LocalDate dueOn,
        Amounts amounts,
        InvoiceState state,
        @Nullable DocumentId document) {

    /// A new invoice, as the hospital sends it.
    public static Invoice issued(
            EstablishmentCode establishment,
            InvoiceNumber number,
            PatientId patient,
            @Nullable String nda,
            LocalDate issuedOn,
            LocalDate dueOn,
            Amounts amounts,
            @Nullable DocumentId document) {
        var state = amounts.due().isPositive() ? new InvoiceState.ToPay(Money.ZERO) : new InvoiceState.NothingToPay();
        return new Invoice(
                establishment, InvoiceId.next(), number, patient, nda, issuedOn, dueOn, amounts, state, document);
    }

    /// What is left to pay today; zero once paid or cancelled.
    public Money leftToPay() {
        return switch (state) {
            case InvoiceState.ToPay toPay -> amounts.due().minus(toPay.paid());
            case InvoiceState.Paid paid -> Money.ZERO;
            case InvoiceState.NothingToPay nothing -> Money.ZERO;
            case InvoiceState.Cancelled cancelled -> Money.ZERO;
        };
    }
}
