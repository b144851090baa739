package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.money.Money;
import fr.quittance.pages.Page;
import fr.quittance.pages.Problem;
import fr.quittance.payments.AssociateMoney;
import fr.quittance.payments.Association;
import fr.quittance.payments.CaptureId;
import fr.quittance.treasury.InvoicesAtHand;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.Matters;
import fr.quittance.treasury.TypedAmount;
import fr.quittance.treasury.staff.Asked;
import fr.quittance.treasury.staff.DecisionPage.Way;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Money that pays nothing is found to be for an invoice.
@RestController
class AssociationDoors {

    private final Matters matters;
    private final InvoicesAtHand invoices;
    private final AssociateMoney associate;
    private final Decisions decisions;

    AssociationDoors(Matters matters, InvoicesAtHand invoices, AssociateMoney associate, Decisions decisions) {
        this.matters = matters;
        this.invoices = invoices;
        this.associate = associate;
        this.decisions = decisions;
    }

    /// What was typed.
    ///
    /// @param left what was left of the money when the form was shown, `84.50`
    private record Typed(String invoice, String amount, String left) {

        List<Problem> problems() {
            var problems = new ArrayList<Problem>();
            if (invoice.isBlank()) {
                problems.add(new Problem("facture", text("treasury.decide.invoice-missing")));
            }
            if (euros().isEmpty()) {
                problems.add(new Problem("montant", text("treasury.desk.amount-wrong")));
            }
            return problems;
        }

        Optional<Money> euros() {
            return TypedAmount.of(amount).filter(Money::isPositive);
        }
    }

    @GetMapping("/gestion/regie/argent/{capture}/association")
    @ForStaff(CASHIER)
    ResponseEntity<Object> form(StaffMember member, @PathVariable UUID capture) {
        return found(member, capture)
                .<ResponseEntity<Object>>map(it -> {
                    var number = it.invoice();
                    var typed = new Typed(
                            number == null ? "" : number.value(),
                            it.money().left().figure(),
                            "");
                    return ResponseEntity.ok(page(member, it, typed, List.of()));
                })
                .orElseGet(() -> Decisions.told("decided"));
    }

    @PostMapping("/gestion/regie/argent/{capture}/association")
    @ForStaff(CASHIER)
    ResponseEntity<Object> associate(
            StaffMember member,
            @PathVariable UUID capture,
            @RequestParam(name = "facture", defaultValue = "") String invoice,
            @RequestParam(name = "montant", defaultValue = "") String amount,
            @RequestParam(name = "reste", defaultValue = "") String left) {
        var typed = new Typed(invoice.strip(), amount.strip(), left);
        return found(member, capture)
                .map(it -> typed.problems().isEmpty()
                        ? associated(member, it, typed)
                        : Decisions.refused(page(member, it, typed, typed.problems())))
                .orElseGet(() -> Decisions.told("decided"));
    }

    private ResponseEntity<Object> associated(StaffMember member, Matter.OfMoney matter, Typed typed) {
        var atHand = invoices.find(new EstablishmentCode(member.establishment()), typed.invoice());
        var outcome = atHand.map(it -> associate.associateOnce(
                        matter.money().capture(),
                        it.invoice().id(),
                        typed.euros().orElseThrow(),
                        TypedAmount.of(typed.left()).orElse(Money.ZERO),
                        member))
                .orElseGet(Association.Unknown::new);
        return switch (outcome) {
            case Association.Made made -> Decisions.told("associated");
            case Association.TooMuch(var most) ->
                again(
                        member,
                        matter,
                        typed,
                        "montant",
                        most.isPositive()
                                ? text("treasury.decide.associate.too-much", most.text())
                                : text("treasury.decide.associate.nothing-due"));
            case Association.OnlineUnderWay(var payment) ->
                again(member, matter, typed, "facture", text("treasury.decide.associate.online", payment.number()));
            case Association.Unknown unknown ->
                again(member, matter, typed, "facture", text("treasury.decide.associate.unknown"));
        };
    }

    private ResponseEntity<Object> again(
            StaffMember member, Matter.OfMoney matter, Typed typed, String field, String problem) {
        var now = found(member, matter.money().capture().value()).orElse(matter);
        return Decisions.refused(page(member, now, typed, List.of(new Problem(field, problem))));
    }

    private Optional<Matter.OfMoney> found(StaffMember member, UUID capture) {
        return matters.find(new EstablishmentCode(member.establishment()), new CaptureId(capture))
                .filter(Matter.OfMoney::isThere);
    }

    private Page page(StaffMember member, Matter.OfMoney matter, Typed typed, List<Problem> problems) {
        return decisions.page(
                member,
                new Way(matter.address(), MatterWords.heading(matter)),
                MatterWords.facts(matter),
                "associate",
                matter.address() + "/association",
                List.of(
                        new Asked.Line(
                                "facture",
                                text("treasury.decide.invoice"),
                                text("treasury.decide.invoice-hint"),
                                typed.invoice()),
                        new Asked.Line("montant", text("treasury.desk.amount"), "", typed.amount(), "decimal")),
                Map.of("reste", matter.money().left().decimal()),
                problems);
    }
}
