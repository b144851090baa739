package fr.quittance.notices;

import fr.quittance.establishments.Establishment;
import fr.quittance.establishments.Establishment.Mode;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.money.Money;
import fr.quittance.notices.gateway.Gsm7;
import fr.quittance.pages.FrenchDates;
import fr.quittance.payments.Refund;
import fr.quittance.payments.RefundState;

/// What the SMS say, each within 160 septets for the longest names, hosts and amounts we accept.
final class SmsTexts {

    private SmsTexts() {}

    /// The text that brings the news of an invoice.
    ///
    /// @param words the hospital's
    /// @param code the ten characters of the link
    static String about(Wording words, NoticeKind kind, Establishment from, Invoice invoice, String code) {
        var name = from.shortName();
        var access = from.url("/e/" + code);
        return switch (kind) {
            case TO_PAY -> toPay(words, from, invoice, code);
            case ACQUITTED ->
                words.text("notices.sms.acquitted", name, FrenchDates.dayAndMonth(invoice.issuedOn()), access);
            case PAYMENT_RECEIVED ->
                words.text(
                        from.mode() == Mode.PUBLIC ? "notices.sms.received-public" : "notices.sms.received",
                        name,
                        paid(invoice).figure());
            case ACQUITTED_AFTER_PAYMENT -> words.text("notices.sms.online", name, access);
            case PAID_AND_ACQUITTED ->
                words.text("notices.sms.paid-and-acquitted", name, paid(invoice).figure(), access);
            case ATTESTATION -> words.text("notices.sms.attestation", name, access);
            case PAID_AND_ATTESTED ->
                words.text("notices.sms.paid-and-attested", name, paid(invoice).figure(), access);
            case NEW_LINK -> words.text("notices.sms.new-link", name, access);
            case ANSWER -> words.text("notices.sms.answer", name, from.url("/signaler/" + code));
            case REFUNDED,
                    CORRECTED,
                    CODE,
                    PASSWORD_RESET,
                    PASSWORD_CHANGED,
                    ACCOUNT_LOCKED,
                    STAFF_INVITATION,
                    PASSKEY_ADDED,
                    PASSKEY_REMOVED,
                    INSURER_PACK -> throw new IllegalArgumentException(kind + " is not about an invoice");
        };
    }

    /// S1 with its two links, or S1-long with one link to the page that offers both.
    private static String toPay(Wording words, Establishment from, Invoice invoice, String code) {
        var amount = invoice.leftToPay().figure();
        var dueOn = FrenchDates.dayAndMonth(invoice.dueOn());
        var two = Gsm7.likeness(words.text(
                "notices.sms.to-pay", from.shortName(), amount, dueOn, from.url("/p/" + code), from.url("/e/" + code)));
        return Gsm7.septets(two) <= Gsm7.MOST
                ? two
                : words.text("notices.sms.to-pay-long", from.shortName(), amount, dueOn, from.url("/f/" + code));
    }

    private static Money paid(Invoice invoice) {
        return invoice.state() instanceof InvoiceState.Paid state
                ? state.paid()
                : invoice.amounts().due();
    }

    /// S8: money is on its way back.
    static String refunded(Wording words, Establishment from, Refund refund) {
        var byCard = refund.state() instanceof RefundState.Done done && done.byPlatform();
        return words.text(
                byCard ? "notices.sms.refunded-card" : "notices.sms.refunded",
                from.shortName(),
                refund.amount().figure(),
                from.phone());
    }

    /// An invoice was corrected; what was paid too much comes back.
    static String corrected(Wording words, Establishment from, Money givenBack, String code) {
        var access = from.url("/e/" + code);
        return givenBack.isPositive()
                ? words.text("notices.sms.corrected-refund", from.shortName(), givenBack.figure(), access)
                : words.text("notices.sms.corrected", from.shortName(), access);
    }

    /// S6: a code.
    static String code(Wording words, Establishment from, String code) {
        return words.text("notices.sms.code", from.shortName(), code);
    }
}
