package fr.quittance.receipts;

import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.papers.PaperHeads;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Payments;
import fr.quittance.verification.MarkPaper;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What is to be written on papers, gathered from where it is kept.
@Component
class PaidPapers {

    private final Invoices invoices;
    private final Patients patients;
    private final Payments payments;
    private final MarkPaper marks;
    private final PaperHeads heads;
    private final BilledCares cares;

    PaidPapers(
            Invoices invoices,
            Patients patients,
            Payments payments,
            MarkPaper marks,
            PaperHeads heads,
            BilledCares cares) {
        this.invoices = invoices;
        this.patients = patients;
        this.payments = payments;
        this.marks = marks;
        this.heads = heads;
        this.cares = cares;
    }

    /// One paper.
    ///
    /// @param at when it is made
    PaidPaper of(PaidInvoice paid, ReceiptKind kind, Instant at) {
        var invoice = invoices.find(paid.establishment(), paid.invoice()).orElseThrow();
        var nda = invoice.nda();
        var payment = payments.find(paid.payment()).orElseThrow();
        var paidOn = LocalDate.ofInstant(payment.at(), FrenchDates.PARIS);
        var mark = marks.mark(kind.verified(), invoice, payment.order().amountOf(invoice.id()), paidOn);
        return new PaidPaper(
                kind,
                heads.of(mark, at),
                invoice,
                patients.find(paid.establishment(), invoice.patient()).orElseThrow(),
                nda == null ? null : patients.stay(paid.establishment(), nda).orElse(null),
                payment,
                cares.of(paid.establishment(), paid.invoice()));
    }
}
