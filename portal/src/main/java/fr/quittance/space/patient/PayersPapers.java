package fr.quittance.space.patient;

import fr.quittance.accounts.BirthDateEntry;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.establishments.Establishments;
import fr.quittance.guard.RateLimits;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.Invoices;
import fr.quittance.journal.Outsider;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Shell;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patients;
import fr.quittance.payments.Payment;
import fr.quittance.payments.PaymentReference;
import fr.quittance.payments.Payments;
import fr.quittance.receipts.ReceiptKind;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The patient's paper behind a payment, and who may have it: somebody who knows the birth date, a few
/// tries a day, and then reads a code at a contact on file.
@Component
class PayersPapers {

    private static final int TRIES = 5;

    private final Payments payments;
    private final Invoices invoices;
    private final Patients patients;
    private final Papers papers;
    private final Limits limits;

    PayersPapers(Payments payments, Invoices invoices, Patients patients, Papers papers, Limits limits) {
        this.payments = payments;
        this.invoices = invoices;
        this.patients = patients;
        this.papers = papers;
        this.limits = limits;
    }

    /// What the clock, the rate limits and the hospitals say.
    @Component
    record Limits(RateLimits rates, InstantSource clock, Establishments establishments) {}

    /// A paper that exists for a payment that was made.
    record Paper(Shell shell, PaymentReference payment, Invoice invoice, ReceiptKind kind, Contacts contacts) {

        EstablishmentCode establishment() {
            return invoice.establishment();
        }

        String base() {
            return "/paiement/" + payment + "/" + Papers.address(kind);
        }

        String subject() {
            return Papers.address(kind) + " " + payment.number();
        }
    }

    /// What a birth date turns out to be.
    sealed interface Check {

        record Right() implements Check {}

        record Wrong() implements Check {}

        record TooMany() implements Check {}

        record Unreadable(List<String> fields, String message) implements Check {}
    }

    Optional<Paper> find(String reference, String kindAddress) {
        if (!PaymentReference.isValid(reference)) {
            return Optional.empty();
        }
        var kind = kindAddress.equals("acquittee") ? ReceiptKind.ACQUITTED : ReceiptKind.ATTESTATION;
        return payments.brought(new PaymentReference(reference))
                .filter(Payment.Paid.class::isInstance)
                .flatMap(payment -> invoices.find(payment.establishment(), payment.invoice())
                        .filter(invoice -> papers.paper(invoice, kind, "").isPresent())
                        .map(invoice ->
                                new Paper(shell(invoice), payment.reference(), invoice, kind, contacts(invoice))));
    }

    Check check(Paper paper, BirthDateEntry typed) {
        var today = LocalDate.ofInstant(limits.clock().instant(), FrenchDates.PARIS);
        return switch (typed.read(today)) {
            case BirthDateEntry.Reading.Wrong(var fields, var said) -> new Check.Unreadable(fields, said.text());
            case BirthDateEntry.Reading.Read(var date) -> check(paper, date);
        };
    }

    private Check check(Paper paper, LocalDate given) {
        var who = paper.payment().value();
        if (!limits.rates().allow("paper-birth-date", who, TRIES, Duration.ofDays(1))) {
            return new Check.TooMany();
        }
        var patient =
                patients.find(paper.establishment(), paper.invoice().patient()).orElseThrow();
        return patient.birthDate().equals(given) ? new Check.Right() : new Check.Wrong();
    }

    Optional<ResponseEntity<byte[]>> file(Paper paper) {
        papers.read(paper.invoice(), Outsider.PAYER, Papers.address(paper.kind()));
        return papers.file(paper.invoice(), paper.kind(), false);
    }

    private Shell shell(Invoice invoice) {
        var establishments = limits.establishments();
        return establishments.shell(establishments.get(invoice.establishment()));
    }

    private Contacts contacts(Invoice invoice) {
        return patients.find(invoice.establishment(), invoice.patient())
                .orElseThrow()
                .contacts();
    }
}
