package fr.quittance.receipts;

import fr.quittance.invoices.BilledCares;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.papers.PaperHeads;
import fr.quittance.patients.Coverages;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.verification.MarkPaper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// What is to be written on papers, gathered from where it is kept.
@Component
class PaidPapers {

    private final Invoices invoices;
    private final Background background;
    private final Payments payments;
    private final MarkPaper marks;
    private final PaperHeads heads;

    PaidPapers(Invoices invoices, Background background, Payments payments, MarkPaper marks, PaperHeads heads) {
        this.invoices = invoices;
        this.background = background;
        this.payments = payments;
        this.marks = marks;
        this.heads = heads;
    }

    /// Whether the payment stands.
    boolean isPaid(PaidInvoice paid) {
        return payments.find(paid.payment()).orElseThrow() instanceof Payment.Paid;
    }

    /// One paper.
    ///
    /// @param at when it is made
    PaidPaper of(PaidInvoice paid, ReceiptKind kind, Instant at) {
        var invoice = invoices.find(paid.establishment(), paid.invoice()).orElseThrow();
        var nda = invoice.nda();
        var payment = payments.find(paid.payment()).orElseThrow();
        var paidOn = LocalDate.ofInstant(payment.at(), FrenchDates.PARIS);
        var mark = marks.mark(kind.verified(), invoice, PaidPaper.amount(kind, invoice, payment), paidOn);
        var patient = background.patients().find(paid.establishment(), invoice.patient());
        var coverage = background.coverages().find(paid.establishment(), invoice.patient());
        return new PaidPaper(
                kind,
                heads.of(mark, at),
                invoice,
                patient.orElseThrow(),
                nda == null
                        ? null
                        : background.patients().stay(paid.establishment(), nda).orElse(null),
                payment,
                background.cares().of(paid.establishment(), paid.invoice()),
                Objects.requireNonNullElse(coverage.memberNumber(), ""));
    }

    /// What is known of the person and of the care, beside the invoice.
    @Component
    record Background(Patients patients, Coverages coverages, BilledCares cares) {}
}
