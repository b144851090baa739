package fr.quittance.receipts;

import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.establishments.Establishments;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Payments;
import fr.quittance.verification.MarkPaper;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// What is to be written on papers, gathered from where it is kept.
@Component
class PaidPapers {

    private final Establishments establishments;
    private final Invoices invoices;
    private final Patients patients;
    private final Payments payments;
    private final MarkPaper marks;
    private final InstantSource clock;

    PaidPapers(
            Establishments establishments,
            Invoices invoices,
            Patients patients,
            Payments payments,
            MarkPaper marks,
            InstantSource clock) {
        this.establishments = establishments;
        this.invoices = invoices;
        this.patients = patients;
        this.payments = payments;
        this.marks = marks;
        this.clock = clock;
    }

    Mode mode(PaidInvoice paid) {
        return establishments.get(paid.establishment()).mode();
    }

    PaidPaper of(PaidInvoice paid, ReceiptKind kind) {
        var invoice = invoices.find(paid.establishment(), paid.invoice()).orElseThrow();
        var nda = invoice.nda();
        var payment = payments.find(paid.payment()).orElseThrow();
        var paidOn = LocalDate.ofInstant(payment.at(), FrenchDates.PARIS);
        return new PaidPaper(
                kind,
                establishments.get(paid.establishment()),
                invoice,
                patients.find(paid.establishment(), invoice.patient()).orElseThrow(),
                nda == null ? null : patients.stay(paid.establishment(), nda).orElse(null),
                payment,
                clock.instant(),
                marks.mark(kind.verified(), invoice, payment.amount(), paidOn));
    }
}
