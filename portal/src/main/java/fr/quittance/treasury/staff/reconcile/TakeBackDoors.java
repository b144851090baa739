package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.invoices.Invoices;
import fr.quittance.pages.FrenchDates;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.MoneyOfInvoices;
import fr.quittance.payments.MoneyOfInvoices.Taken;
import fr.quittance.payments.PlatformNames;
import fr.quittance.payments.Reversal;
import fr.quittance.payments.ReversePayment;
import fr.quittance.treasury.staff.DecisionPage.Way;
import fr.quittance.treasury.staff.Fact;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Money that never came, or was taken back: a cheque without funds, a chargeback.
@RestController
class TakeBackDoors {

    private final MoneyOfInvoices monies;
    private final Invoices invoices;
    private final PlatformNames platforms;
    private final ReversePayment reverse;
    private final Decisions decisions;

    TakeBackDoors(
            MoneyOfInvoices monies,
            Invoices invoices,
            PlatformNames platforms,
            ReversePayment reverse,
            Decisions decisions) {
        this.monies = monies;
        this.invoices = invoices;
        this.platforms = platforms;
        this.reverse = reverse;
        this.decisions = decisions;
    }

    @GetMapping("/gestion/regie/argent/{capture}/retrait")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> form(StaffMember member, @PathVariable UUID capture) {
        var taken = taken(member, capture);
        return taken.isEmpty() ? Decisions.told("decided") : ResponseEntity.ok(page(member, taken, "", List.of()));
    }

    @PostMapping("/gestion/regie/argent/{capture}/retrait")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> takeBack(
            StaffMember member,
            @PathVariable UUID capture,
            @RequestParam(name = "motif", defaultValue = "") String why) {
        var taken = taken(member, capture);
        if (taken.isEmpty()) {
            return Decisions.told("decided");
        }
        var problems = Decisions.problems(why);
        if (!problems.isEmpty()) {
            return Decisions.refused(page(member, taken, why, problems));
        }
        return switch (reverse.reverse(taken.getFirst().payment(), why.strip(), member)) {
            case Reversal.Written written -> Decisions.told("taken-back");
            case Reversal.NotPaid notPaid -> Decisions.told("decided");
            case Reversal.Unknown unknown -> Decisions.told("decided");
            case Reversal.DayClosed(var day) ->
                Decisions.refused(page(
                        member,
                        taken,
                        why,
                        List.of(new Problem("motif", text("treasury.day.is-closed", FrenchDates.date(day))))));
            case Reversal.BeingRefunded refunded ->
                Decisions.refused(page(
                        member, taken, why, List.of(new Problem("motif", text("treasury.decide.take-back.refunded")))));
        };
    }

    private List<Taken> taken(StaffMember member, UUID capture) {
        return monies.by(new EstablishmentCode(member.establishment()), new CaptureId(capture));
    }

    private Page page(StaffMember member, List<Taken> taken, String typed, List<Problem> problems) {
        var establishment = new EstablishmentCode(member.establishment());
        var numbers = invoices.numbers(
                establishment, taken.stream().map(Taken::invoice).toList());
        var money = taken.getFirst();
        var facts = new ArrayList<Fact>();
        for (var it : taken) {
            facts.add(Fact.invoice(Objects.requireNonNull(numbers.get(it.invoice()))));
            facts.add(Fact.of("treasury.col-amount", it.paid().text()));
        }
        facts.add(Fact.of("treasury.col-means", text("treasury.means." + money.means())));
        facts.add(Fact.of("treasury.col-platform", platforms.of(establishment, money.platform())));
        if (!money.proof().isEmpty()) {
            facts.add(Fact.of("treasury.desk.proof", money.proof()));
        }
        facts.add(Fact.of("treasury.taken-on", FrenchDates.dateAndTime(money.at())));
        return decisions.page(
                member,
                new Way("/gestion/regie/rapprochement", text("treasury.reconcile")),
                facts,
                "take-back",
                "/gestion/regie/argent/" + money.capture() + "/retrait",
                List.of(Decisions.line("take-back", typed)),
                Map.of(),
                problems);
    }
}
