package fr.quittance.intake;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;

/// The hospital sent an invoice again with a contact that was missing: its patient can now be told of
/// it by a channel where nothing could be sent before. Heard in the same transaction.
///
/// Told of every invoice of this patient still to pay, since each lacked the contact.
public record ContactsCompleted(EstablishmentCode establishment, InvoiceId invoice) {}
