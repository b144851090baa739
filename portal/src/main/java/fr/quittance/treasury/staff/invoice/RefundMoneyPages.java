package fr.quittance.treasury.staff.invoice;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Problem;
import fr.quittance.payments.Means;
import fr.quittance.payments.MoneyOfInvoices.Taken;
import fr.quittance.payments.PlatformNames;
import fr.quittance.treasury.InvoicesAtHand.AtHand;
import fr.quittance.treasury.staff.DecisionPage;
import fr.quittance.treasury.staff.DecisionPage.Warning;
import fr.quittance.treasury.staff.DecisionPage.Way;
import fr.quittance.treasury.staff.Fact;
import fr.quittance.visitors.StaffMember;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// « Rembourser », as it is shown.
@Component
class RefundMoneyPages {

    private final Desks desks;
    private final PlatformNames platforms;

    RefundMoneyPages(Desks desks, PlatformNames platforms) {
        this.desks = desks;
        this.platforms = platforms;
    }

    /// The form, empty or as it was typed.
    ///
    /// @param monies what pays the invoice, whether or not any of it may go back
    DecisionPage form(StaffMember member, AtHand atHand, List<Taken> monies, RefundForm form, List<Problem> problems) {
        return page(member, atHand, monies, form, null, problems);
    }

    /// The form again, which was used for another refund.
    DecisionPage used(StaffMember member, AtHand atHand, List<Taken> monies, RefundForm form) {
        return page(member, atHand, monies, form.again(), new Warning(text("treasury.back.used"), null), List.of());
    }

    private DecisionPage page(
            StaffMember member,
            AtHand atHand,
            List<Taken> monies,
            RefundForm form,
            @Nullable Warning warning,
            List<Problem> problems) {
        var left = refundable(monies);
        return new DecisionPage(
                desks.of(member),
                text("treasury.back.heading"),
                new Way(
                        atHand.address(),
                        text("treasury.desk.back", atHand.invoice().number())),
                facts(atHand, monies),
                left.isEmpty() ? new Warning(text("treasury.back.nothing"), null) : warning,
                text("treasury.back.what"),
                left.isEmpty()
                        ? null
                        : new DecisionPage.Form(
                                atHand.address() + "/remboursement",
                                form.asked(left),
                                form.hidden(left),
                                text("treasury.ask")),
                monies.stream().map(this::takeBack).toList(),
                problems);
    }

    /// The money of which something may go back.
    static List<Taken> refundable(List<Taken> monies) {
        return monies.stream().filter(it -> it.refundable().isPositive()).toList();
    }

    private List<Fact> facts(AtHand atHand, List<Taken> monies) {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.invoice(atHand.invoice().number()));
        facts.add(Fact.of("treasury.patient", atHand.patient().listedName()));
        for (var it : monies) {
            facts.add(new Fact(
                    text("treasury.back.paid", FrenchDates.date(it.at())),
                    text("treasury.back.paid-by", it.paid().text(), means(atHand, it)),
                    null));
        }
        return facts;
    }

    private String means(AtHand atHand, Taken taken) {
        return taken.means() == Means.ONLINE
                ? platforms.of(atHand.invoice().establishment(), taken.platform())
                : text("treasury.means." + taken.means()) + (taken.proof().isEmpty() ? "" : "\u00A0" + taken.proof());
    }

    private Way takeBack(Taken taken) {
        return new Way(
                "/gestion/regie/argent/" + taken.capture() + "/retrait",
                text("treasury.back.take-back", taken.paid().text(), text("treasury.means." + taken.means())));
    }
}
