package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.CloseDoubt;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.Matters;
import fr.quittance.treasury.staff.DecisionPage.Way;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
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

/// Money that pays nothing goes back, or a doubt about money is put to rest.
@RestController
class MoneyDoors {

    private final Matters matters;
    private final CloseDoubt close;
    private final Decisions decisions;

    MoneyDoors(Matters matters, CloseDoubt close, Decisions decisions) {
        this.matters = matters;
        this.close = close;
        this.decisions = decisions;
    }

    @GetMapping("/gestion/regie/argent/{capture}/remboursement")
    @ForStaff(CASHIER)
    ResponseEntity<Object> giveBack(StaffMember member, @PathVariable UUID capture) {
        return found(member, capture)
                .filter(Matter.OfMoney::isThere)
                .<ResponseEntity<Object>>map(it -> ResponseEntity.ok(decisions.page(
                        member,
                        new Way(it.address(), MatterWords.heading(it)),
                        MatterWords.facts(it),
                        "give-back",
                        it.address() + "/remboursement",
                        List.of(),
                        Map.of(),
                        List.of())))
                .orElseGet(() -> Decisions.told("decided"));
    }

    @GetMapping("/gestion/regie/argent/{capture}/cloture")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> rest(StaffMember member, @PathVariable UUID capture) {
        return found(member, capture)
                .filter(it -> !it.isThere())
                .<ResponseEntity<Object>>map(it -> ResponseEntity.ok(page(member, it, "", false)))
                .orElseGet(() -> Decisions.told("decided"));
    }

    @PostMapping("/gestion/regie/argent/{capture}/cloture")
    @ForStaff(CASHIER)
    @RecentProof
    ResponseEntity<Object> close(
            StaffMember member,
            @PathVariable UUID capture,
            @RequestParam(name = "motif", defaultValue = "") String why) {
        return found(member, capture)
                .filter(it -> !it.isThere())
                .map(it -> {
                    if (!Decisions.problems(why).isEmpty()) {
                        return Decisions.refused(page(member, it, why, true));
                    }
                    var isClosed = close.close(it.money().capture(), why.strip(), member);
                    return Decisions.told(isClosed ? "closed" : "decided");
                })
                .orElseGet(() -> Decisions.told("decided"));
    }

    private Page page(StaffMember member, Matter.OfMoney matter, String typed, boolean checked) {
        return decisions.page(
                member,
                matter,
                matter.isContradicted() ? "is-there" : "nothing",
                "cloture",
                typed,
                checked ? Decisions.problems(typed) : List.of());
    }

    private Optional<Matter.OfMoney> found(StaffMember member, UUID capture) {
        return matters.find(new EstablishmentCode(member.establishment()), new CaptureId(capture));
    }
}
