package fr.quittance.intake;

import fr.quittance.documents.DocumentId;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;

/// The hospital deposited the facture acquittée of an invoice. Heard in the same transaction.
///
/// It may come again for the same invoice with another document, which takes the place of the one
/// before; never twice with the same one.
public record AcquittedInvoiceReceived(EstablishmentCode establishment, InvoiceId invoice, DocumentId document) {}
