package fr.quittance.papers;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.util.UUID;

/// An invoice whose own paper is to be made, as a durable task names it.
record OwedInvoice(EstablishmentCode establishment, InvoiceId invoice) {

    String text() {
        return establishment + "/" + invoice.value();
    }

    static OwedInvoice of(String text) {
        var parts = text.split("/", 2);
        return new OwedInvoice(new EstablishmentCode(parts[0]), new InvoiceId(UUID.fromString(parts[1])));
    }
}
