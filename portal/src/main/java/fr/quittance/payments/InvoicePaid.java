package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;

/// The money for an invoice is confirmed and the invoice is paid in full. Published once, in the
/// transaction that moved the money.
///
/// @param payment the attempt whose money settled it
/// @param amount what that attempt paid
/// @param paidAt when the platform says it was paid
public record InvoicePaid(
        EstablishmentCode establishment, InvoiceId invoice, PaymentReference payment, Money amount, Instant paidAt) {}
