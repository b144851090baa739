package fr.quittance.receipts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.payments.PaymentReference;
import java.util.UUID;

/// An invoice whose papers are to be drawn, as a durable task names it.
record PaidInvoice(EstablishmentCode establishment, InvoiceId invoice, PaymentReference payment) {

    String text() {
        return establishment + "/" + invoice.value() + "/" + payment;
    }

    static PaidInvoice of(String text) {
        var parts = text.split("/", 3);
        return new PaidInvoice(
                new EstablishmentCode(parts[0]),
                new InvoiceId(UUID.fromString(parts[1])),
                new PaymentReference(parts[2]));
    }
}
