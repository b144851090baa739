package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.money.Money;
import java.time.Instant;

/// The money that paid an invoice never came after all, or was taken back: the invoice is to pay
/// again, and its papers prove nothing any more. Published once per invoice, in the transaction that
/// wrote it.
///
/// @param amount what the invoice lost
public record PaymentReversed(
        EstablishmentCode establishment, InvoiceId invoice, PaymentReference payment, Money amount, Instant at) {}
