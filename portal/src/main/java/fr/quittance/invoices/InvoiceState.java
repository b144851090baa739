package fr.quittance.invoices;

import fr.quittance.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an invoice stands, as far as money goes. A payment under way is known by the payments, not here.
public sealed interface InvoiceState {

    /// Something is left to pay.
    ///
    /// @param paid what was paid in part; zero most often
    record ToPay(Money paid) implements InvoiceState {}

    /// Paid in full.
    record Paid(Money paid, Instant paidAt) implements InvoiceState {}

    /// The patient's part is zero, or was paid before the invoice was issued.
    record NothingToPay() implements InvoiceState {}

    /// Withdrawn by the hospital.
    ///
    /// @param replacedBy the invoice that takes its place, if any
    record Cancelled(Instant cancelledAt, @Nullable InvoiceNumber replacedBy) implements InvoiceState {}
}
