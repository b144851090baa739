package fr.quittance.treasury.staff.invoice;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.money.Money;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Problem;
import fr.quittance.payments.DeskPayment;
import fr.quittance.payments.Payment;
import fr.quittance.payments.Payments;
import fr.quittance.payments.PlatformNames;
import fr.quittance.treasury.InvoicesAtHand.AtHand;
import fr.quittance.treasury.staff.DecisionPage;
import fr.quittance.treasury.staff.DecisionPage.Warning;
import fr.quittance.treasury.staff.DecisionPage.Way;
import fr.quittance.treasury.staff.Fact;
import fr.quittance.visitors.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// « Encaisser au guichet », as it is shown.
@Component
class DeskMoneyPages {

    private final Desks desks;
    private final Payments payments;
    private final PlatformNames platforms;

    DeskMoneyPages(Desks desks, Payments payments, PlatformNames platforms) {
        this.desks = desks;
        this.payments = payments;
        this.platforms = platforms;
    }

    /// The form, empty or as it was typed.
    DecisionPage form(StaffMember member, AtHand atHand, DeskMoneyForm form, List<Problem> problems) {
        var invoice = atHand.invoice();
        var live = payments.live(invoice.establishment(), invoice.id());
        return page(member, atHand, form, live.map(this::open).orElse(null), problems);
    }

    /// The form again, with what stood in the way.
    DecisionPage refused(StaffMember member, AtHand atHand, DeskMoneyForm form, DeskPayment refusal) {
        return switch (refusal) {
            case DeskPayment.TooMuch(var left) ->
                page(
                        member,
                        atHand,
                        form,
                        null,
                        List.of(new Problem("montant", text("treasury.desk.too-much", left.text()))));
            case DeskPayment.NoProof none ->
                page(member, atHand, form, null, List.of(new Problem("preuve", text("treasury.desk.proof-missing"))));
            case DeskPayment.DayClosed(var day) ->
                page(
                        member,
                        atHand,
                        form,
                        new Warning(text("treasury.day.is-closed", FrenchDates.date(day)), null),
                        List.of());
            case DeskPayment.OnlineUnderWay(var payment) ->
                page(member, atHand, form, underWay("treasury.desk.online", payment), List.of());
            case DeskPayment.InDoubt(var payment) ->
                page(
                        member,
                        atHand,
                        form,
                        new Warning(
                                text(
                                        "treasury.desk.in-doubt",
                                        payment.reference().number(),
                                        platforms.of(payment)),
                                new Way(
                                        "/gestion/regie/paiements/"
                                                + payment.reference().number(),
                                        text("treasury.desk.decide"))),
                        List.of());
            case DeskPayment.Recorded(var payment) ->
                page(
                        member,
                        atHand,
                        form.again(),
                        new Warning(
                                text(
                                        "treasury.desk.used",
                                        payment.amount().text(),
                                        text("treasury.means." + payment.order().means())),
                                null),
                        List.of());
            case DeskPayment.Unknown unknown -> throw new IllegalArgumentException("The invoice is there");
        };
    }

    private Warning open(Payment payment) {
        return underWay("treasury.desk.open", payment);
    }

    private Warning underWay(String key, Payment payment) {
        return new Warning(
                text(
                        key,
                        payment.reference().number(),
                        FrenchDates.dateAndTime(payment.order().startedAt()),
                        platforms.of(payment),
                        FrenchDates.nextMinute(payment.order().expiresAt())),
                null);
    }

    private DecisionPage page(
            StaffMember member, AtHand atHand, DeskMoneyForm form, @Nullable Warning warning, List<Problem> problems) {
        var invoice = atHand.invoice();
        var left = invoice.leftToPay();
        return new DecisionPage(
                desks.of(member),
                text("treasury.desk.heading"),
                new Way(atHand.address(), text("treasury.desk.back", invoice.number())),
                facts(atHand, left),
                left.isPositive() ? warning : new Warning(text("treasury.desk.nothing"), null),
                text("treasury.desk.means-what"),
                left.isPositive()
                        ? new DecisionPage.Form(
                                atHand.address() + "/encaissement",
                                form.asked(),
                                form.hidden(),
                                text("treasury.desk.take"))
                        : null,
                List.of(),
                problems);
    }

    private static List<Fact> facts(AtHand atHand, Money left) {
        return List.of(
                Fact.invoice(atHand.invoice().number()),
                Fact.of("treasury.patient", atHand.patient().listedName()),
                Fact.of("treasury.born", FrenchDates.digits(atHand.patient().birthDate())),
                Fact.of("treasury.due", atHand.invoice().amounts().due().text()),
                Fact.of("treasury.left", left.text()));
    }
}
