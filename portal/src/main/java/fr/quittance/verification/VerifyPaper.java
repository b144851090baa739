package fr.quittance.verification;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.invoices.Invoices;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Refunds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers whoever asks whether a paper is the hospital's, and what it is worth today.
@Component
public class VerifyPaper {

    private final IssuedPapers papers;
    private final Invoices invoices;
    private final Patients patients;
    private final Refunds refunds;

    VerifyPaper(IssuedPapers papers, Invoices invoices, Patients patients, Refunds refunds) {
        this.papers = papers;
        this.invoices = invoices;
        this.patients = patients;
        this.refunds = refunds;
    }

    /// By the code printed on it.
    public Verdict verify(EstablishmentCode establishment, VerificationCode code) {
        return verdict(papers.find(establishment, code));
    }

    /// By its own bytes.
    ///
    /// @param sha256 64 hexadecimal digits
    public Verdict verify(EstablishmentCode establishment, String sha256) {
        return verdict(papers.find(establishment, sha256));
    }

    private Verdict verdict(Optional<IssuedPaper> found) {
        if (found.isEmpty()) {
            return new Verdict.Unknown();
        }
        var paper = found.get();
        var invoice = invoice(paper);
        return new Verdict.Genuine(paper, invoice.number(), state(paper, invoice));
    }

    private PaperState state(IssuedPaper paper, Invoice invoice) {
        if (paper.kind() == PaperKind.CREDIT_NOTE) {
            return new PaperState.Credited();
        }
        return switch (invoice.state()) {
            case InvoiceState.Cancelled it -> new PaperState.Cancelled(it.cancelledAt(), it.replacedBy());
            case InvoiceState.ToPay it -> new PaperState.ToPay();
            case InvoiceState.Paid it -> paid(paper, it);
            case InvoiceState.NothingToPay it ->
                paper.replaced() ? new PaperState.Replaced() : new PaperState.NothingToPay();
        };
    }

    /// Whoever pays money back on this paper must know that the hospital did: it counts more than a
    /// newer version.
    private PaperState paid(IssuedPaper paper, InvoiceState.Paid paid) {
        var back = refunds.givenBack(paper.establishment(), List.of(paper.invoice()))
                .get(paper.invoice());
        if (back != null) {
            return new PaperState.Refunded(
                    back.amount(), back.at(), back.amount().compareTo(paid.paid()) >= 0);
        }
        return paper.replaced() ? new PaperState.Replaced() : new PaperState.Paid(paid.paidAt());
    }

    /// The patient, told only to somebody who holds the paper and knows the birth date.
    ///
    /// @return nothing when the birth date is not that
    public Optional<Patient> patient(IssuedPaper paper, LocalDate birthDate) {
        return patients.find(paper.establishment(), invoice(paper).patient())
                .filter(it -> it.birthDate().equals(birthDate));
    }

    private Invoice invoice(IssuedPaper paper) {
        return invoices.find(paper.establishment(), paper.invoice()).orElseThrow();
    }
}
