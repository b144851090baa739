package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;

/// The money for a part of an invoice is confirmed, and something is left to pay. Published once, in
/// the transaction that moved the money.
///
/// @param payment the attempt whose money it is
/// @param amount what that attempt paid
/// @param left what is left to pay
/// @param paidAt when the platform says it was paid
public record InvoicePaidInPart(
        EstablishmentCode establishment,
        InvoiceId invoice,
        PaymentReference payment,
        Money amount,
        Money left,
        Instant paidAt) {}
