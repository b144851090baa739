package fr.quittance.payments;

import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Journals what becomes of money under the number of the invoice that it paid or was meant for, where
/// whoever looks at the invoice finds it.
@Component
class MoneyJournal {

    private final Journal journal;
    private final Invoices invoices;

    MoneyJournal(Journal journal, Invoices invoices) {
        this.journal = journal;
        this.invoices = invoices;
    }

    /// Journals a deed about a refund; its number comes first in the details.
    void refund(Refund refund, Capture money, Person by, String deed, String details) {
        var invoice = refund.invoice() == null ? money.invoice() : refund.invoice();
        record(money, invoice, refund.number(), by.name(), deed, (refund.number() + " " + details).strip());
    }

    /// Journals a deed about money.
    void money(Capture money, String by, String deed, String details) {
        record(money, money.invoice(), money.order(), by, deed, details);
    }

    private void record(
            Capture money, @Nullable InvoiceId invoice, String otherwise, String by, String deed, String details) {
        var subject = invoice == null
                ? otherwise
                : invoices.find(money.establishment(), invoice)
                        .map(Invoice::number)
                        .orElseThrow()
                        .value();
        journal.record(money.establishment(), by, deed, subject, details);
    }
}
