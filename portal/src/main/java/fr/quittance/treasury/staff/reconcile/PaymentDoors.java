package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.pages.Texts.text;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Problem;
import fr.quittance.payments.DecideDoubt;
import fr.quittance.payments.Payment;
import fr.quittance.payments.RecheckNow;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.Matters;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A payment whose result nobody knows: asked about again, or decided by what a person saw.
@RestController
class PaymentDoors {

    private static final int TRANSACTION_LONGEST = 80;

    private final Matters matters;
    private final RecheckNow recheck;
    private final DecideDoubt decide;
    private final Decisions decisions;

    PaymentDoors(Matters matters, RecheckNow recheck, DecideDoubt decide, Decisions decisions) {
        this.matters = matters;
        this.recheck = recheck;
        this.decide = decide;
        this.decisions = decisions;
    }

    @PostMapping("/gestion/regie/paiements/{number}/verification")
    @ForStaff(CASHIER)
    ResponseEntity<Object> recheck(StaffMember member, @PathVariable String number) {
        return found(member, number)
                .map(it -> {
                    var now = recheck.check(it.payment().reference(), member).orElseThrow();
                    var isDecided = !now.isLive() && !(now instanceof Payment.Undecided);
                    return Decisions.told(isDecided ? "rechecked" : "rechecked-same");
                })
                .orElseGet(() -> Decisions.told("decided"));
    }

    @GetMapping("/gestion/regie/paiements/{number}/{decision:paye|non-paye}")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> form(StaffMember member, @PathVariable String number, @PathVariable String decision) {
        return decidable(member, number)
                .<ResponseEntity<Object>>map(
                        it -> ResponseEntity.ok(decisions.page(member, it, key(decision), decision, "", List.of())))
                .orElseGet(() -> Decisions.told("decided"));
    }

    @PostMapping("/gestion/regie/paiements/{number}/paye")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> paid(
            StaffMember member,
            @PathVariable String number,
            @RequestParam(name = "motif", defaultValue = "") String transaction) {
        return decidable(member, number)
                .map(it -> {
                    if (transaction.isBlank() || transaction.length() > TRANSACTION_LONGEST) {
                        return wrong(member, it, "paye", transaction, "treasury.decide.paid.missing");
                    }
                    return decide.paid(it.payment().reference(), transaction.strip(), member)
                            .map(now -> Decisions.told("found-paid"))
                            .orElseGet(() -> wrong(member, it, "paye", transaction, "treasury.decide.paid.other"));
                })
                .orElseGet(() -> Decisions.told("decided"));
    }

    @PostMapping("/gestion/regie/paiements/{number}/non-paye")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> notPaid(
            StaffMember member,
            @PathVariable String number,
            @RequestParam(name = "motif", defaultValue = "") String why) {
        return decidable(member, number)
                .map(it -> Decisions.problems(why).isEmpty()
                        ? Decisions.told(
                                decide.notPaid(it.payment().reference(), why.strip(), member)
                                                .isPresent()
                                        ? "found-unpaid"
                                        : "decided")
                        : wrong(member, it, "non-paye", why, "treasury.decide.why-missing"))
                .orElseGet(() -> Decisions.told("decided"));
    }

    private ResponseEntity<Object> wrong(
            StaffMember member, Matter.OfPayment matter, String decision, String typed, String problem) {
        return Decisions.refused(decisions.page(
                member, matter, key(decision), decision, typed, List.of(new Problem("motif", text(problem)))));
    }

    private static String key(String decision) {
        return decision.equals("paye") ? "paid" : "not-paid";
    }

    private Optional<Matter.OfPayment> decidable(StaffMember member, String number) {
        return found(member, number).filter(it -> it.isForAPerson() && it.money() == null);
    }

    private Optional<Matter.OfPayment> found(StaffMember member, String number) {
        return matters.find(new EstablishmentCode(member.establishment()), number);
    }
}
