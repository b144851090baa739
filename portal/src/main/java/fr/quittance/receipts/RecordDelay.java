package fr.quittance.receipts;

import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes in the journal that papers could not be made for some minutes.
@Component
class RecordDelay {

    /// The failure that is written: about eight minutes after the payment.
    static final int AFTER = 6;

    private final Invoices invoices;
    private final Journal journal;

    RecordDelay(Invoices invoices, Journal journal) {
        this.invoices = invoices;
        this.journal = journal;
    }

    @Transactional
    public void record(PaidInvoice paid) {
        var invoice = invoices.find(paid.establishment(), paid.invoice()).orElseThrow();
        journal.record(
                paid.establishment(),
                "automatique",
                "receipt-delayed",
                invoice.number().value(),
                paid.payment().number());
    }
}
