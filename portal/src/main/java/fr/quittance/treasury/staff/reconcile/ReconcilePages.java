package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.visitors.StaffRole.AUDITOR;
import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.payments.CaptureId;
import fr.quittance.payments.PaymentReference;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.Matters;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What waits for the cashier's decision, to read.
@RestController
class ReconcilePages {

    private final Matters matters;
    private final Desks desks;

    ReconcilePages(Matters matters, Desks desks) {
        this.matters = matters;
        this.desks = desks;
    }

    @GetMapping("/gestion/regie/rapprochement")
    @ForStaff({CASHIER, AUDITOR})
    Page list(StaffMember member, @RequestParam(required = false) @Nullable String fait) {
        var establishment = new EstablishmentCode(member.establishment());
        return new ReconcilePage(
                desks.of(member),
                matters.monies(establishment),
                matters.payments(establishment),
                matters.letters(establishment),
                member.isOneOf(CASHIER),
                fait != null && ReconcilePage.TOLD.contains(fait) ? fait : null);
    }

    @GetMapping("/gestion/regie/argent/{capture}")
    @ForStaff(CASHIER)
    ResponseEntity<Object> money(StaffMember member, @PathVariable UUID capture) {
        return page(member, matters.find(new EstablishmentCode(member.establishment()), new CaptureId(capture)));
    }

    @GetMapping("/gestion/regie/paiements/{number}")
    @ForStaff(CASHIER)
    ResponseEntity<Object> payment(StaffMember member, @PathVariable String number) {
        return page(member, matters.find(new EstablishmentCode(member.establishment()), number));
    }

    @GetMapping("/gestion/regie/notifications/{platform}/{key}")
    @ForStaff(CASHIER)
    ResponseEntity<Object> letter(StaffMember member, @PathVariable String platform, @PathVariable String key) {
        return page(member, matters.find(new EstablishmentCode(member.establishment()), platform, key));
    }

    /// The page of a matter; the list when it waits no more.
    private ResponseEntity<Object> page(StaffMember member, Optional<? extends Matter> found) {
        return found.<ResponseEntity<Object>>map(matter -> ResponseEntity.ok(new MatterPage(
                        desks.of(member),
                        MatterWords.heading(matter),
                        MatterWords.what(matter),
                        MatterWords.facts(matter),
                        MatterWords.ways(matter),
                        matter instanceof Matter.OfLetter it
                                ? PaymentReference.numbered(it.letter().text())
                                : "")))
                .orElseGet(() -> Decisions.told("decided"));
    }
}
