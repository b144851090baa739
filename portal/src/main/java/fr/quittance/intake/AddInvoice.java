package fr.quittance.intake;

import fr.quittance.invoices.BilledCare;
import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceIssued;
import fr.quittance.invoices.Invoices;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes a new invoice with what it is made of, and tells it.
@Component
class AddInvoice {

    private final Invoices invoices;
    private final BilledCares cares;
    private final ApplicationEventPublisher events;

    AddInvoice(Invoices invoices, BilledCares cares, ApplicationEventPublisher events) {
        this.invoices = invoices;
        this.cares = cares;
        this.events = events;
    }

    void add(Invoice invoice, BilledCare care) {
        if (!invoices.add(invoice)) {
            throw new IllegalStateException("Invoice " + invoice.number() + " was added while its number was held");
        }
        cares.add(invoice.establishment(), invoice.id(), care);
        events.publishEvent(new InvoiceIssued(invoice.establishment(), invoice.id()));
    }
}
