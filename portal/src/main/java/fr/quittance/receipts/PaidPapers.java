package fr.quittance.receipts;

import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.papers.PaperClaim;
import fr.quittance.papers.PaperHeads;
import fr.quittance.papers.VerificationCode;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Payments;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What is to be written on papers, gathered from where it is kept.
@Component
class PaidPapers {

    private final Invoices invoices;
    private final Patients patients;
    private final Payments payments;
    private final PaperHeads heads;

    PaidPapers(Invoices invoices, Patients patients, Payments payments, PaperHeads heads) {
        this.invoices = invoices;
        this.patients = patients;
        this.payments = payments;
        this.heads = heads;
    }

    /// One paper.
    ///
    /// @param code names it to whoever checks it
    /// @param at when it is made
    PaidPaper of(PaidInvoice paid, ReceiptKind kind, VerificationCode code, Instant at) {
        var invoice = invoices.find(paid.establishment(), paid.invoice()).orElseThrow();
        var nda = invoice.nda();
        var payment = payments.find(paid.payment()).orElseThrow();
        var claim = new PaperClaim(
                code, invoice.number().value(), LocalDate.ofInstant(payment.at(), FrenchDates.PARIS), payment.amount());
        return new PaidPaper(
                kind,
                heads.of(paid.establishment(), claim, at),
                invoice,
                patients.find(paid.establishment(), invoice.patient()).orElseThrow(),
                nda == null ? null : patients.stay(paid.establishment(), nda).orElse(null),
                payment,
                "");
    }
}
