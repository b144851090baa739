package fr.quittance.treasury.staff.reconcile;

import static fr.quittance.visitors.StaffRole.CASHIER;

import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.payments.DecideLetter;
import fr.quittance.treasury.Matter;
import fr.quittance.treasury.Matters;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.StaffMember;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A callback that nobody could read: read again, or put away.
@RestController
class LetterDoors {

    private final Matters matters;
    private final DecideLetter decide;
    private final Decisions decisions;

    LetterDoors(Matters matters, DecideLetter decide, Decisions decisions) {
        this.matters = matters;
        this.decide = decide;
        this.decisions = decisions;
    }

    @PostMapping("/gestion/regie/notifications/{platform}/{key}/relecture")
    @ForStaff(CASHIER)
    ResponseEntity<Object> readAgain(StaffMember member, @PathVariable String platform, @PathVariable String key) {
        return Decisions.told(decide.readAgain(platform, key, member) ? "read-again" : "decided");
    }

    @GetMapping("/gestion/regie/notifications/{platform}/{key}/classement")
    @ForStaff(CASHIER)
    ResponseEntity<Object> form(StaffMember member, @PathVariable String platform, @PathVariable String key) {
        return found(member, platform, key)
                .<ResponseEntity<Object>>map(
                        it -> ResponseEntity.ok(decisions.page(member, it, "put-away", "classement", "", List.of())))
                .orElseGet(() -> Decisions.told("decided"));
    }

    @PostMapping("/gestion/regie/notifications/{platform}/{key}/classement")
    @ForStaff(CASHIER)
    ResponseEntity<Object> putAway(
            StaffMember member,
            @PathVariable String platform,
            @PathVariable String key,
            @RequestParam(name = "motif", defaultValue = "") String why) {
        return found(member, platform, key)
                .map(it -> {
                    var problems = Decisions.problems(why);
                    if (!problems.isEmpty()) {
                        return Decisions.refused(decisions.page(member, it, "put-away", "classement", why, problems));
                    }
                    var isPutAway = decide.putAway(platform, key, why.strip(), member);
                    return Decisions.told(isPutAway ? "put-away" : "decided");
                })
                .orElseGet(() -> Decisions.told("decided"));
    }

    private Optional<Matter.OfLetter> found(StaffMember member, String platform, String key) {
        return matters.find(new EstablishmentCode(member.establishment()), platform, key);
    }
}
