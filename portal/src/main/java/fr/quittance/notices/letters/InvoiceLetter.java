package fr.quittance.notices.letters;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Establishment;
import fr.quittance.invoices.Invoice;
import fr.quittance.invoices.InvoiceState;
import fr.quittance.notices.Wording;
import fr.quittance.pages.FrenchDates;
import fr.quittance.patients.Patient;
import fr.quittance.payments.PaymentReference;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// News of an invoice that is no longer to pay (M2, M3, M4): the slip says what is settled, below the tear line is
/// what comes next.
///
/// @param head who writes
/// @param greeting « Bonjour Jeanne Dupont, »
/// @param subject the subject
/// @param preheader what follows it in the list of messages
/// @param lead the news, one sentence or two
/// @param label what the sum is
/// @param amount the sum, or the name of the paper when there is none to tell
/// @param paid whether the upper half of the slip is green
/// @param facts the lines of the slip
/// @param next what comes next, a sentence
/// @param steps what to do for the mutuelle, in order
/// @param button the one thing to press
/// @param code what may be typed at the host instead; nothing when the message carries no link of its own
public record InvoiceLetter(
        Letterhead head,
        String greeting,
        String subject,
        String preheader,
        String lead,
        String label,
        String amount,
        boolean paid,
        List<Fact> facts,
        String next,
        List<String> steps,
        Button button,
        String code)
        implements Letter {

    /// What every such letter is about.
    ///
    /// @param code the typed code of its link, readable
    /// @param token the token of its link
    /// @param words the hospital's
    public record About(
            Establishment establishment, Invoice invoice, Patient patient, String token, String code, Wording words) {

        Button access(String label) {
            return new Button(label, establishment.url("/e/" + token), "");
        }

        Fact number() {
            return new Fact(text("notices.number"), invoice.number().value());
        }

        private InvoiceLetter letter(
                String kind, String lead, boolean paid, List<Fact> facts, List<String> steps, Button button) {
            var head = Letterhead.of(establishment);
            var amount = settled();
            return new InvoiceLetter(
                    head,
                    text("notices.greeting", patient.fullName()),
                    words.text("notices." + kind + ".subject", head.ofShortName(), amount),
                    text("notices." + kind + ".preheader", head.spaceName(), amount),
                    lead,
                    text(paid ? "notices.paid-amount" : "notices.your-part"),
                    amount,
                    paid,
                    facts,
                    text("notices." + kind + ".next", head.spaceName()),
                    steps,
                    button,
                    code);
        }

        private String settled() {
            return (invoice.state() instanceof InvoiceState.Paid state
                            ? state.paid()
                            : invoice.amounts().patient())
                    .text();
        }
    }

    /// M2: the facture acquittée is online and nothing was to pay here.
    public static InvoiceLetter acquitted(About it) {
        var head = Letterhead.of(it.establishment);
        return it.letter(
                "acquitted",
                it.words.text("notices.acquitted.lead", head.spaceName()),
                false,
                List.of(it.number()),
                List.of(),
                it.access(text("notices.access", head.spaceName())));
    }

    /// M3: a payment came in and its paper follows.
    ///
    /// @param within how long after the payment the facture acquittée is promised; null when there will be none
    public static InvoiceLetter received(About it, PaymentReference payment, @Nullable Period within) {
        var lead = it.words.text("notices.received.lead", it.settled(), paidAt(it));
        var letter = it.letter(
                "received",
                lead,
                true,
                facts(it, payment),
                List.of(),
                new Button(text("notices.received.button"), it.establishment.url("/paiement/" + payment.value()), ""));
        return letter.followedBy(
                within == null || !(it.invoice.state() instanceof InvoiceState.Paid paid)
                        ? text("notices.received.attestation-follows")
                        : text(
                                "notices.received.next",
                                withoutYear(FrenchDates.date(paid.paidAt()
                                        .atZone(FrenchDates.PARIS)
                                        .toLocalDate()
                                        .plus(within)))));
    }

    /// M4: the facture acquittée is online, some days after the payment.
    public static InvoiceLetter acquittedAfterPayment(About it) {
        return it.letter(
                "online",
                it.words.text("notices.online.lead", it.invoice.number()),
                true,
                List.of(it.number()),
                steps(it),
                it.access(text("notices.online.button")));
    }

    /// M3 and M4 in one: the payment came in and the facture acquittée is online already.
    public static InvoiceLetter paidAndAcquitted(About it, @Nullable PaymentReference payment) {
        return it.letter(
                "paid-and-acquitted",
                it.words.text("notices.received.lead", it.settled(), paidAt(it)),
                true,
                facts(it, payment),
                steps(it),
                it.access(text("notices.online.button")));
    }

    /// M4 of a public hospital: the attestation de paiement is online.
    public static InvoiceLetter attestation(About it, @Nullable PaymentReference payment) {
        return it.letter(
                "attestation",
                it.words.text("notices.attestation.lead", it.invoice.number()),
                true,
                facts(it, payment),
                List.of(),
                it.access(text("notices.attestation.button")));
    }

    /// M3 and M4 of a public hospital in one: the payment came in and the attestation is online
    /// already.
    public static InvoiceLetter paidAndAttested(About it, @Nullable PaymentReference payment) {
        return it.letter(
                "paid-and-attested",
                it.words.text("notices.received.lead", it.settled(), paidAt(it)),
                true,
                facts(it, payment),
                List.of(),
                it.access(text("notices.attestation.button")));
    }

    /// A new link to an invoice that is no longer to pay.
    public static InvoiceLetter newLink(About it) {
        var head = Letterhead.of(it.establishment);
        return it.letter(
                "new-link",
                it.words.text("notices.new-link.lead", it.invoice.number()),
                it.invoice.state() instanceof InvoiceState.Paid,
                List.of(it.number()),
                List.of(),
                it.access(text("notices.access", head.spaceName())));
    }

    /// The hospital answered a question about the invoice.
    ///
    /// @param answer in the hospital's words
    public static InvoiceLetter answer(About it, String answer) {
        return it.letter(
                        "answer",
                        it.words.text("notices.answer.lead", it.invoice.number()),
                        it.invoice.state() instanceof InvoiceState.Paid,
                        List.of(it.number()),
                        List.of(),
                        new Button(text("notices.answer.button"), it.establishment.url("/signaler/" + it.token), ""))
                .followedBy(text("notices.answer.next") + " " + answer);
    }

    private static List<Fact> facts(About it, @Nullable PaymentReference payment) {
        var facts = new ArrayList<Fact>();
        facts.add(it.number());
        if (it.invoice.state() instanceof InvoiceState.Paid paid) {
            facts.add(new Fact(text("notices.paid-on"), FrenchDates.date(paid.paidAt())));
        }
        if (payment != null) {
            facts.add(new Fact(text("notices.payment-number"), payment.number()));
        }
        return List.copyOf(facts);
    }

    private static List<String> steps(About it) {
        return List.of(
                text("notices.online.step-1", it.establishment.spaceName()),
                text("notices.online.step-2"),
                text("notices.online.step-3"));
    }

    private static String paidAt(About it) {
        return it.invoice.state() instanceof InvoiceState.Paid paid ? FrenchDates.dateAndTime(paid.paidAt()) : "";
    }

    private static String withoutYear(String date) {
        return date.substring(0, date.lastIndexOf('\u00A0'));
    }

    private InvoiceLetter followedBy(String sentence) {
        return new InvoiceLetter(
                head, greeting, subject, preheader, lead, label, amount, paid, facts, sentence, steps, button, code);
    }

    @Override
    public String plain() {
        var lines = new ArrayList<String>(List.of(greeting, "", lead, "", new Fact(label, amount).plain()));
        facts.forEach(fact -> lines.add(fact.plain()));
        lines.add("");
        lines.add(next);
        for (int i = 0; i < steps.size(); i++) {
            lines.add((i + 1) + ". " + steps.get(i));
        }
        lines.addAll(List.of(
                "",
                button.plain(),
                "",
                text("notices.genuine.title"),
                code.isEmpty()
                        ? text("notices.genuine.without-code", head.from(), head.host())
                        : text("notices.genuine.text", head.from(), head.host(), code),
                "",
                text("notices.question", head.phone(), head.hours()),
                "",
                head.signature()));
        return String.join("\n", lines);
    }
}
