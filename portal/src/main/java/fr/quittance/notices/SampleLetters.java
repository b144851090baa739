package fr.quittance.notices;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.invoices.Amounts;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceNumber;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.notices.letters.AccountLetter;
import fr.quittance.notices.letters.InvoiceLetter;
import fr.quittance.notices.letters.Letter;
import fr.quittance.notices.letters.Letterhead;
import fr.quittance.notices.letters.ToPayLetter;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Contacts;
import fr.quittance.patients.Patient;
import fr.quittance.patients.PatientId;
import fr.quittance.payments.PaymentReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/// Letters about an invoice that nobody owes, to a person who does not exist: their links open nothing.
final class SampleLetters {

    private static final String TOKEN = "essai";
    private static final String CODE = "AAAAA-AAAAA";
    private static final Money SUM = Money.euros("84.50");
    private static final PaymentReference PAYMENT = new PaymentReference("22222222222222222222222222");
    private static final Period WITHIN = Period.ofDays(7);
    private static final int DAYS_TO_PAY = 30;

    private SampleLetters() {}

    /// The letter of a message in these words.
    static Letter of(
            WordedMessage message,
            Establishment from,
            Wording words,
            String platform,
            boolean accessFirst,
            Instant at) {
        var about = about(from, words, at);
        return switch (message.id()) {
            case "mail-to-pay" ->
                ToPayLetter.of(from, toPay(about), about.patient(), TOKEN, CODE, platform, accessFirst, words);
            case "mail-acquitted" -> InvoiceLetter.acquitted(about);
            case "mail-received" ->
                InvoiceLetter.received(about, PAYMENT, from.mode() == Establishment.Mode.PUBLIC ? null : WITHIN);
            case "mail-paid-and-acquitted" -> InvoiceLetter.paidAndAcquitted(about, PAYMENT);
            case "mail-paid-and-attested" -> InvoiceLetter.paidAndAttested(about, PAYMENT);
            case "mail-online" -> InvoiceLetter.acquittedAfterPayment(about);
            case "mail-attestation" -> InvoiceLetter.attestation(about, PAYMENT);
            case "mail-answer" -> InvoiceLetter.answer(about, text("notices.trial.answer"));
            case "mail-new-link" -> InvoiceLetter.newLink(about);
            default -> throw new IllegalArgumentException(message.id() + " is no e-mail");
        };
    }

    private static Invoice toPay(InvoiceLetter.About about) {
        var paid = about.invoice();
        return Invoice.issued(
                paid.establishment(),
                paid.number(),
                paid.patient(),
                null,
                paid.issuedOn(),
                paid.dueOn(),
                paid.amounts(),
                null);
    }

    /// What an SMS says, as an e-mail: staff give the portal no mobile number.
    static Letter ofSms(Establishment from, String sms) {
        return new AccountLetter(
                Letterhead.of(from),
                text("notices.trial.sms"),
                text("notices.trial.sms-why"),
                sms,
                "",
                List.of(text("notices.trial.sms-why")),
                null,
                text("notices.trial.unasked"));
    }

    private static InvoiceLetter.About about(Establishment from, Wording words, Instant at) {
        var today = LocalDate.ofInstant(at, FrenchDates.PARIS);
        var patient = new Patient(
                PatientId.next(), "0", "DUPONT", "DUPONT", "Jeanne", LocalDate.of(1957, 3, 27), "fr", Contacts.NONE);
        var issued = Invoice.issued(
                from.code(),
                new InvoiceNumber("F2026-004518"),
                patient.id(),
                null,
                today,
                today.plusDays(DAYS_TO_PAY),
                new Amounts(SUM, Money.ZERO, Money.ZERO, Money.ZERO, SUM, Money.ZERO, Money.ZERO),
                null);
        var paid = new Invoice(
                issued.establishment(),
                issued.id(),
                issued.number(),
                issued.patient(),
                null,
                issued.issuedOn(),
                issued.dueOn(),
                issued.amounts(),
                new InvoiceState.Paid(SUM, at),
                null);
        return new InvoiceLetter.About(from, paid, patient, TOKEN, CODE, words);
    }
}
