package fr.quittance.invoices;

import fr.quittance.establishments.EstablishmentCode;

/// The hospital withdrew an invoice. Heard in the same transaction.
public record InvoiceCancelled(EstablishmentCode establishment, InvoiceId invoice) {}
