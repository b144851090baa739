package fr.quittance.notices.letters;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.invoices.Invoice;
import fr.quittance.notices.Wording;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patient;

/// M1: an invoice is to pay; two doors, « Payer la facture » and « Accéder à Mon espace patient ».
///
/// @param head who writes
/// @param subject the subject
/// @param lead the news, in the hospital's words
/// @param greeting « Bonjour Jeanne Dupont, »
/// @param amount what is left to pay, « 84,50 € »
/// @param dueOn the last day, « 30 octobre 2026 »
/// @param dueDay the same without the year
/// @param number number of the invoice
/// @param payUrl pays without signing in
/// @param accessUrl leads into the space
/// @param problemUrl where one says that something is wrong
/// @param code what may be typed at the host instead
/// @param platform the payment platform's name
/// @param accessFirst whether the space comes before the payment, as on the leaflet
public record ToPayLetter(
        Letterhead head,
        String subject,
        String lead,
        String greeting,
        String amount,
        String dueOn,
        String dueDay,
        String number,
        String payUrl,
        String accessUrl,
        String problemUrl,
        String code,
        String platform,
        boolean accessFirst)
        implements Letter {

    /// Written for an invoice.
    ///
    /// @param token of the link it carries
    /// @param code of the same link, readable
    /// @param words the hospital's
    public static ToPayLetter of(
            Establishment establishment,
            Invoice invoice,
            Patient patient,
            String token,
            String code,
            String platform,
            boolean accessFirst,
            Wording words) {
        var head = Letterhead.of(establishment);
        var dueOn = FrenchDates.date(invoice.dueOn());
        return new ToPayLetter(
                head,
                words.text("notices.to-pay.subject", head.ofShortName()),
                words.text("notices.to-pay.lead", head.ofName()),
                text("notices.greeting", patient.fullName()),
                invoice.leftToPay().text(),
                dueOn,
                dueOn.substring(0, dueOn.lastIndexOf('\u00A0')),
                invoice.number().value(),
                establishment.url("/p/" + token),
                establishment.url("/e/" + token),
                establishment.url("/signaler/" + token),
                code,
                platform,
                accessFirst);
    }

    @Override
    public String preheader() {
        return text("notices.to-pay.preheader", amount, dueDay);
    }

    public Button pay() {
        return new Button(text("notices.to-pay.pay"), payUrl, text("notices.to-pay.pay-hint", platform));
    }

    public Button access() {
        return new Button(
                text("notices.to-pay.access", head.spaceName()), accessUrl, text("notices.to-pay.access-hint"));
    }

    /// Where a person changes how they are told: the monitored mailbox.
    public String contactsUrl() {
        return head.mailto(text("notices.to-pay.contacts-about", number));
    }

    @Override
    public String plain() {
        return String.join(
                "\n",
                greeting,
                "",
                lead,
                "",
                new Fact(text("notices.to-pay.amount"), amount).plain(),
                new Fact(text("notices.to-pay.due"), dueOn).plain(),
                new Fact(text("notices.number"), number).plain(),
                "",
                (accessFirst ? access() : pay()).plain(),
                "",
                (accessFirst ? pay() : access()).plain(),
                "",
                text("notices.genuine.title"),
                text("notices.genuine.text", head.from(), head.host(), code),
                "",
                text("notices.problem.title"),
                text("notices.problem.plain", problemUrl),
                text("notices.problem.instalments", head.phone(), head.hours()),
                "",
                head.signature(),
                "",
                text("notices.why") + " " + text("notices.why-plain", head.replyTo()));
    }
}
