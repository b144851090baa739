package fr.quittance.space.patient;

import fr.quittance.invoices.Invoice;
import fr.quittance.pages.Page;
import org.springframework.stereotype.Component;

/// The page of an invoice as its patient has it, for those who show it to others.
@Component
public class PatientsPage {

    private final InvoicePages pages;

    PatientsPage(InvoicePages pages) {
        this.pages = pages;
    }

    /// With all that works in it.
    public Page of(Invoice invoice) {
        return pages.one(invoice, null, null);
    }
}
