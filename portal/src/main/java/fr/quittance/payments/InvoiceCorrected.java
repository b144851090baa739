package fr.quittance.payments;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;

/// An invoice took the place of one that was paid, and what was paid is enough for it. Published in
/// the transaction that issued it, before its money comes to it. What was paid too much is in
/// [Corrections].
public record InvoiceCorrected(EstablishmentCode establishment, InvoiceId invoice) {}
