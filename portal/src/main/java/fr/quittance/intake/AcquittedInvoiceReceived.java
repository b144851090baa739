package fr.quittance.intake;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;

/// The hospital deposited the facture acquittée of an invoice. Heard in the same transaction.
public record AcquittedInvoiceReceived(EstablishmentCode establishment, InvoiceId invoice, DocumentId document) {}
