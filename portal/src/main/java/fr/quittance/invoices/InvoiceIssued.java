package fr.quittance.invoices;

import fr.quittance.establishments.EstablishmentCode;

/// An invoice came in, to pay or with nothing to pay. Heard in the same transaction.
public record InvoiceIssued(EstablishmentCode establishment, InvoiceId invoice) {}
