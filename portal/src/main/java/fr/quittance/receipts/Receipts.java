package fr.quittance.receipts;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.InvoiceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The papers of each invoice.
@Component
public class Receipts {

    /// The papers of an invoice, the newest of each kind.
    public List<Receipt> of(EstablishmentCode establishment, InvoiceId invoice) {
        throw new UnsupportedOperationException(establishment + " " + invoice);
    }

    /// The newest paper of a kind.
    public Optional<Receipt> find(EstablishmentCode establishment, InvoiceId invoice, ReceiptKind kind) {
        throw new UnsupportedOperationException(establishment + " " + invoice + " " + kind);
    }
}
