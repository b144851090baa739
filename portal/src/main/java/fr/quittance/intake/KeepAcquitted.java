package fr.quittance.intake;

import fr.quittance.documents.Document;
import fr.quittance.documents.Documents;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Keeps the file of a facture acquittée, once, and tells that it is there.
@Component
class KeepAcquitted {

    private final Documents documents;
    private final AcquittedInvoices acquitted;
    private final ApplicationEventPublisher events;

    KeepAcquitted(Documents documents, AcquittedInvoices acquitted, ApplicationEventPublisher events) {
        this.documents = documents;
        this.acquitted = acquitted;
        this.events = events;
    }

    /// Keeps a file.
    ///
    /// @return whether it is new; false when this very file came before for this invoice
    boolean keep(EstablishmentCode establishment, InvoiceId invoice, byte[] pdf) {
        if (acquitted.has(establishment, invoice, Documents.sha256(pdf))) {
            return false;
        }
        keep(establishment, invoice, documents.store(establishment, pdf, "application/pdf"));
        return true;
    }

    /// Keeps a document of an invoice that has none yet.
    void keep(EstablishmentCode establishment, InvoiceId invoice, Document document) {
        acquitted.add(establishment, invoice, document);
        events.publishEvent(new AcquittedInvoiceReceived(establishment, invoice, document.id()));
    }
}
