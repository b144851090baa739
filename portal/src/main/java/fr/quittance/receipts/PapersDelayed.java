package fr.quittance.receipts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.PaymentReference;

/// The papers of a payment could not be made for some minutes. They are tried again and again; whoever
/// waits for them to tell of the payment waits no longer. Heard in the same transaction.
public record PapersDelayed(EstablishmentCode establishment, InvoiceId invoice, PaymentReference payment) {}
