package fr.quittance.notices;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceId;
import fr.quittance.invoices.Invoices;
import fr.quittance.links.Link;
import fr.quittance.links.LinkCheck;
import fr.quittance.links.Links;
import fr.quittance.notices.letters.InvoiceLetter;
import fr.quittance.notices.letters.InvoiceLetter.About;
import fr.quittance.notices.letters.Letter;
import fr.quittance.notices.letters.ToPayLetter;
import fr.quittance.patients.Patient;
import fr.quittance.patients.Patients;
import fr.quittance.payments.PaymentReference;
import fr.quittance.questions.Questions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes out a message about an invoice from what is true at this moment: the invoice, the contacts, the link.
@Component
class WriteInvoiceMessage {

    private final Stationery stationery;
    private final Invoices invoices;
    private final Patients patients;
    private final Links links;
    private final MoneyBack moneyBack;
    private final NoticeRules rules;
    private final Questions questions;

    WriteInvoiceMessage(
            Stationery stationery,
            Invoices invoices,
            Patients patients,
            Links links,
            MoneyBack moneyBack,
            NoticeRules rules,
            Questions questions) {
        this.stationery = stationery;
        this.invoices = invoices;
        this.patients = patients;
        this.links = links;
        this.moneyBack = moneyBack;
        this.rules = rules;
        this.questions = questions;
    }

    Draft write(Message message, InvoiceId id) {
        var establishment = message.establishment();
        var invoice = invoices.find(establishment, id).orElseThrow();
        if (!message.kind().holds(invoice.state())) {
            return new Draft.Pointless(
                    "the invoice is " + invoice.state().getClass().getSimpleName());
        }
        var patient = patients.find(establishment, invoice.patient()).orElseThrow();
        var recipient = recipient(message.channel(), patient);
        if (recipient == null) {
            return new Draft.Pointless("no longer reachable by " + message.channel());
        }
        var link = message.link() == null
                ? null
                : links.find(establishment, message.link()).orElseThrow();
        if (link != null && !(links.check(link) instanceof LinkCheck.Open)) {
            return new Draft.Pointless("the link was withdrawn");
        }
        var from = stationery.establishment(establishment);
        return new Draft.Ready(
                switch (message.channel()) {
                    case MAIL -> stationery.mail(message, recipient, letter(message, from, invoice, patient, link));
                    case SMS ->
                        stationery.sms(
                                message,
                                recipient,
                                sms(message, from, invoice, link == null ? "" : links.typedCode(link)));
                });
    }

    private String sms(Message message, Establishment from, Invoice invoice, String code) {
        var words = stationery.wording(message.establishment());
        return switch (message.kind()) {
            case REFUNDED -> moneyBack.refundedSms(words, message, from);
            case CORRECTED -> moneyBack.correctedSms(words, from, invoice, code);
            default -> SmsTexts.about(words, message.kind(), from, invoice, code);
        };
    }

    /// The answer it brings: the first message the first answer, and so on.
    private String answer(Message message, Invoice invoice) {
        var number = 0;
        for (var question :
                questions.about(invoice.establishment(), invoice.id()).reversed()) {
            var answer = question.answer();
            if (answer != null && ++number == message.generation()) {
                return answer.text();
            }
        }
        throw new IllegalStateException("No answer number " + message.generation());
    }

    private static @Nullable String recipient(Message.Channel channel, Patient patient) {
        var contacts = patient.contacts();
        return switch (channel) {
            case MAIL -> contacts.reachableByMail() ? contacts.email() : null;
            case SMS -> contacts.reachableBySms() ? contacts.mobile() : null;
        };
    }

    private Letter letter(Message message, Establishment from, Invoice invoice, Patient patient, @Nullable Link link) {
        var token = link == null ? "" : links.token(link);
        var code = link == null ? "" : Links.readable(links.typedCode(link));
        var words = stationery.wording(message.establishment());
        var about = new About(from, invoice, patient, token, code, words);
        @Nullable PaymentReference payment = message.payment();
        return switch (message.kind()) {
            case TO_PAY ->
                ToPayLetter.of(
                        from,
                        invoice,
                        patient,
                        token,
                        code,
                        stationery.platformName(message.establishment()),
                        rules.accessFirst(message.establishment()),
                        words);
            case ACQUITTED -> InvoiceLetter.acquitted(about);
            case PAYMENT_RECEIVED ->
                InvoiceLetter.received(
                        about,
                        Objects.requireNonNull(payment),
                        from.mode() == Mode.PUBLIC ? null : rules.acquittedWithin(message.establishment()));
            case ACQUITTED_AFTER_PAYMENT -> InvoiceLetter.acquittedAfterPayment(about);
            case PAID_AND_ACQUITTED -> InvoiceLetter.paidAndAcquitted(about, payment);
            case ATTESTATION -> InvoiceLetter.attestation(about, payment);
            case REFUNDED -> moneyBack.refunded(message, about);
            case CORRECTED -> moneyBack.corrected(about);
            case PAID_AND_ATTESTED -> InvoiceLetter.paidAndAttested(about, payment);
            case NEW_LINK -> InvoiceLetter.newLink(about);
            case ANSWER -> InvoiceLetter.answer(about, answer(message, invoice));
            case CODE,
                    PASSWORD_RESET,
                    PASSWORD_CHANGED,
                    ACCOUNT_LOCKED,
                    STAFF_INVITATION,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    INSURER_PACK -> throw new IllegalArgumentException(message.kind() + " is not about an invoice");
        };
    }
}
