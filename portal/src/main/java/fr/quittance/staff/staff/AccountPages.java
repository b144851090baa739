package fr.quittance.staff.staff;

import static fr.quittance.pages.Texts.text;

import fr.quittance.establishments.Desks;
import fr.quittance.establishments.EstablishmentCode;
import fr.quittance.pages.Page;
import fr.quittance.staff.KeepPasskeys;
import fr.quittance.staff.Passkeys;
import fr.quittance.staff.StaffAccounts;
import fr.quittance.visitors.ForStaff;
import fr.quittance.visitors.RecentProof;
import fr.quittance.visitors.StaffMember;
import fr.quittance.visitors.StaffRole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// `/gestion/compte`: each member of staff keeps their own passkeys; nobody keeps those of another.
@Controller
class AccountPages {

    private static final String HERE = "/gestion/compte";

    private final Desks desks;
    private final StaffAccounts accounts;
    private final Passkeys passkeys;
    private final KeepPasskeys keep;

    AccountPages(Desks desks, StaffAccounts accounts, Passkeys passkeys, KeepPasskeys keep) {
        this.desks = desks;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.keep = keep;
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @RecentProof
    @GetMapping(HERE)
    ResponseEntity<Page> show(StaffMember member, @RequestParam Map<String, String> query) {
        return ResponseEntity.ok(page(member, notice(query), null));
    }

    private static @Nullable String notice(Map<String, String> query) {
        if (query.containsKey("ajoutee")) {
            return text("staff.passkey-added");
        }
        return query.containsKey("retiree") ? text("staff.passkey-removed") : null;
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @RecentProof
    @PostMapping(HERE + "/cles/question")
    ResponseEntity<String> ask(HttpServletRequest request, StaffMember member) {
        return keep.ask(member)
                .map(it -> PasskeyPages.question(request, it))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.CONFLICT).build());
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @RecentProof
    @PostMapping(HERE + "/cles")
    ResponseEntity<Page> add(
            HttpServletRequest request,
            StaffMember member,
            @RequestParam(defaultValue = "") String nom,
            @RequestParam(defaultValue = "") String reponse) {
        return Errands.question(request)
                        .filter(question -> keep.add(member, question, nom, reponse))
                        .isPresent()
                ? StaffWayIn.seeOther(HERE + "?ajoutee")
                : ResponseEntity.unprocessableContent().body(page(member, null, text("staff.passkey-add-refused")));
    }

    @ForStaff({StaffRole.BILLING_CLERK, StaffRole.CASHIER, StaffRole.ADMINISTRATOR, StaffRole.AUDITOR})
    @RecentProof
    @PostMapping(HERE + "/cles/{id}/retrait")
    ResponseEntity<Page> remove(StaffMember member, @PathVariable UUID id) {
        if (!keep.remove(member, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return StaffWayIn.seeOther(HERE + "?retiree");
    }

    private Page page(StaffMember member, @Nullable String notice, @Nullable String alert) {
        var establishment = new EstablishmentCode(member.establishment());
        return new AccountPage(
                desks.of(member),
                accounts.find(establishment, member.id()).orElseThrow(),
                passkeys.of(establishment, member.id()),
                notice,
                alert);
    }
}
